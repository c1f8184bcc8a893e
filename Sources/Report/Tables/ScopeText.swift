import TerrainModel

/// The scope of an objective or alert in one cell: `team=Lyon|Paris; source!=LinkedIn`.
enum ScopeText {
  static func text(_ filters: [RowFilter]) -> String {
    filters.map { filter in
      "\(filter.dimension.rawValue)\(filter.excluded ? "!=" : "=")\(filter.members.joined(separator: "|"))"
    }.joined(separator: "; ")
  }
}
