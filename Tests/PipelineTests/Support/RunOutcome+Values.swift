import Pipeline
import TerrainModel

extension RunOutcome {
  /// A KPI over everything, or of one member.
  func value(
    _ kpi: String, dimension: Dimension = .company, member: String = "", grain: Grain = .all,
    period: String? = nil
  ) -> MetricValue? {
    result.values.first {
      $0.kpi == kpi && $0.dimension == dimension && $0.member == member && $0.period.grain == grain
        && !$0.isUnknownMember && $0.crossed == nil && (period == nil || $0.period.name == period)
    }
  }

  /// The exact value, in units and not in ten-thousandths.
  func exact(_ kpi: String, dimension: Dimension = .company, member: String = "") -> Double? {
    value(kpi, dimension: dimension, member: member)?.exact.map { Double($0) / 10_000 }
  }

  /// An output file as text; empty where there is none. Throws where the folder cannot be read.
  func text(_ path: String) throws -> String {
    try Workbench.files(below: outputFolder)[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
