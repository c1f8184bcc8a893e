import TerrainModel

extension MeasureDefinition {
  /// Whether every row that it counts is one that the other counts, so that their ratio is a share.
  func isPart(of whole: MeasureDefinition) -> Bool {
    guard record == whole.record, time == whole.time, aggregate == .count, whole.aggregate == .count,
      whole.quantity == .rows || whole.quantity == quantity,
      whole.window == nil || whole.window == window, whole.touch == nil || whole.touch == touch,
      whole.lacks == nil || whole.lacks == lacks, whole.age == nil || whole.age == age
    else { return false }
    return whole.filters.allSatisfy { condition in filters.contains { $0.implies(condition) } }
  }
}

extension RowFilter {
  /// Whether every row that passes this one passes the other too.
  func implies(_ other: RowFilter) -> Bool {
    guard dimension == other.dimension else { return false }
    let own = Set(members)
    let others = Set(other.members)
    switch (excluded, other.excluded) {
    case (false, false): return own.isSubset(of: others)
    case (true, true): return others.isSubset(of: own)
    case (false, true): return own.isDisjoint(with: others)
    case (true, false): return false
    }
  }
}
