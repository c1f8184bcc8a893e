import TerrainModel

/// Parts figures into what is safe to share and what is about single people.
///
/// Rep-level rows are never safe. Of teams, managers and regions, groups with fewer reps than the minimum are left out,
/// and where that leaves exactly one gap next to a total that is shown, the smallest other group too: nothing can be
/// found again by subtraction.
struct Disclosure {
  let safe: [MetricValue]
  let restricted: [MetricValue]

  /// Groups of values that were left out of the safe ones, beside reps.
  var suppressedCount: Int { restricted.count { !Self.isPersonal($0) } }

  init(_ values: [MetricValue], minimumGroup: Int) {
    var suppressed: Set<Int> = []
    var groups: [GroupKey: [Int]] = [:]
    for (index, value) in values.enumerated() {
      if Self.isPersonal(value) {
        suppressed.insert(index)
      } else if Self.isOfPeople(value.dimension) || value.crossed.map(Self.isOfPeople) == true {
        groups[GroupKey(value), default: []].append(index)
      }
    }
    for members in groups.values where minimumGroup > 1 {
      let small = members.filter { values[$0].reps < minimumGroup || values[$0].isUnknownMember }
      suppressed.formUnion(small)
      let others = members.filter { !small.contains($0) }
      if small.count == 1, let smallest = others.min(by: { Self.isSmaller(values[$0], values[$1]) }) {
        suppressed.insert(smallest)
      }
    }
    safe = values.indices.filter { !suppressed.contains($0) }.map { values[$0] }
    restricted = suppressed.sorted().map { values[$0] }
  }

  private struct GroupKey: Hashable {
    let kpi: String
    let dimension: Dimension
    let crossed: Dimension?
    let period: Period

    init(_ value: MetricValue) {
      kpi = value.kpi
      dimension = value.dimension
      crossed = value.crossed
      period = value.period
    }
  }

  private static func isPersonal(_ value: MetricValue) -> Bool {
    value.dimension.isPersonal || value.crossed?.isPersonal == true
  }

  private static func isOfPeople(_ dimension: Dimension) -> Bool {
    dimension == .team || dimension == .manager || dimension == .region
  }

  private static func isSmaller(_ left: MetricValue, _ right: MetricValue) -> Bool {
    (left.reps, left.member) < (right.reps, right.member)
  }
}
