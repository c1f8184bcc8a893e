import TerrainModel

/// The order in which figures of groups are looked at to decide what is left out. It does not depend on what was asked in
/// which order: two answers that take out different groups as cover would give away together what each of them holds back.
///
/// Long periods come first: the groups that are cover there are cover in the shorter ones too.
enum GroupOrder {
  static func sorted(_ cells: [MetricValue]) -> [MetricValue] {
    let grains = Dictionary(uniqueKeysWithValues: zip(Grain.allCases, Grain.allCases.indices))
    let keys = cells.map { cell in
      Key(
        grain: -(grains[cell.period.grain] ?? 0), first: cell.period.first.number,
        last: cell.period.last.number,
        dimension: cell.dimension == .company
          ? -1 : Disclosure.groupsOfPeople.firstIndex(of: cell.dimension) ?? Disclosure.groupsOfPeople.count,
        isUnknown: cell.isUnknownMember)
    }
    let order = cells.indices.sorted { left, right in
      keys[left] == keys[right] ? cells[left].member < cells[right].member : keys[left] < keys[right]
    }
    return order.map { cells[$0] }
  }

  private struct Key: Comparable {
    var grain: Int
    var first: Int
    var last: Int
    var dimension: Int
    var isUnknown: Bool

    static func < (left: Key, right: Key) -> Bool {
      (left.grain, left.first, left.last, left.dimension, left.isUnknown ? 1 : 0)
        < (right.grain, right.first, right.last, right.dimension, right.isUnknown ? 1 : 0)
    }
  }
}
