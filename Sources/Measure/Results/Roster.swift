import TerrainModel

/// Who was where, by the people file: how many reps each member had in each period, and the member above it.
struct Roster {
  /// Distinct reps by period × members + member.
  let reps: [Int]
  /// The member above, by the same number; empty where there is none, or not one alone.
  let parents: [String]

  /// `filters`: a query's scope; those on rep, team, manager and region narrow the roster too.
  init(_ target: CutSpace, filters: [RowFilter], facts: Facts) {
    let scope = filters.filter { Axis($0.dimension) == .membership }
      .compactMap { FilterTable($0, facts: facts) }
    let known = facts.memberships.indices.filter { index in
      facts.memberships[index].rep != Missing.code && scope.allSatisfy { $0.passes[index] }
    }
    var reps = [Int](repeating: 0, count: target.periods.count * target.members.count)
    var parents = [String](repeating: "", count: reps.count)
    // Of a dimension that the people file does not give, every member has the whole roster.
    let isRoster = Axis(target.cut.dimension) == .membership
    for (period, span) in target.spans.enumerated() {
      var stays: [[Int]] = Array(repeating: [], count: target.members.count)
      let first = CalendarDay(number: span.first)
      let last = CalendarDay(number: span.last)
      for index in known where facts.memberships[index].meets(first, last) {
        stays[isRoster ? target.members.rankOfSlot[index] : 0].append(index)
      }
      for member in 0..<target.members.count {
        let own = stays[isRoster ? member : 0]
        let number = period * target.members.count + member
        reps[number] = Set(own.map { facts.memberships[$0].rep }).count
        parents[number] = Self.parent(of: own.map { facts.memberships[$0] }, target.cut.dimension, facts)
      }
    }
    self.reps = reps
    self.parents = parents
  }

  private static func parent(of stays: [Membership], _ dimension: Dimension, _ facts: Facts) -> String {
    let above: Dimension
    switch dimension {
    case .rep: above = .team
    case .team: above = .manager
    case .manager: above = .region
    default: return ""
    }
    let codes = Set(stays.map { $0.code(of: above) })
    guard codes.count == 1, let code = codes.first ?? nil else { return "" }
    return facts.name(code, of: above.roster) ?? ""
  }
}
