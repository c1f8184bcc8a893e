import TerrainModel

/// Scopes in tables and summaries, for programs: `team=Lyon|Paris; region!=North`; empty for the company.
enum ScopeText {
  static func text(_ scope: [RowFilter]) -> String {
    scope.map { "\($0.dimension.rawValue)\($0.excluded ? "!=" : "=")\($0.members.joined(separator: "|"))" }
      .joined(separator: "; ")
  }

  /// The scope that a value is of.
  static func text(_ value: MetricValue) -> String {
    value.dimension == .company ? "" : "\(value.dimension.rawValue)=\(value.member)"
  }

  /// What an observation speaks of.
  static func text(_ observation: Observation) -> String {
    switch observation.comparison.contrast {
    case .kpis: ""
    case .members(_, let dimension, _): "\(dimension.rawValue)=\(observation.member)"
    case .change(_, let dimension, let members, _):
      "\(dimension.rawValue)=\(members.joined(separator: "|"))"
    }
  }
}
