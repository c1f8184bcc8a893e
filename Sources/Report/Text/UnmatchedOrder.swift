import TerrainModel

/// Unmatched names in the order in which they are worth settling.
enum UnmatchedOrder {
  /// Most money first, then most rows, then by field and name.
  static func sorted(_ names: [UnmatchedName]) -> [UnmatchedName] {
    names.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.amount ?? -1 != second.amount ?? -1 { return first.amount ?? -1 > second.amount ?? -1 }
      if first.rows != second.rows { return first.rows > second.rows }
      return (first.field.rawValue, first.name, left.offset) < (
        second.field.rawValue, second.name, right.offset
      )
    }.map(\.element)
  }
}
