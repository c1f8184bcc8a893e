import TerrainModel

/// Who was where, by the people file: how many reps each member had in each period, and the member above it.
struct Roster {
  /// Distinct reps by period × members + member. Of the unknown member those whom the people file puts into no group; a
  /// name that it does not list is nobody's there.
  let reps: [Int]
  /// The code of the member above, by the same number; -1 where there is none, or not one alone.
  private let parentCodes: [Int]
  /// The names of the members above, by code.
  let parentNames: [String]

  /// `filters`: a query's scope; those on rep, team, manager and region narrow the roster too.
  init(_ target: CutSpace, filters: [RowFilter], facts: Facts) {
    let above = Self.above(target.cut.dimension)
    let stays = Self.stays(target, filters: filters, above: above, facts: facts)
    let members = target.members.count
    var reps = [Int](repeating: 0, count: target.periods.count * members)
    var parents = [Int](repeating: -1, count: reps.count)
    for (period, span) in target.spans.enumerated() {
      let first = CalendarDay(number: span.first)
      let last = CalendarDay(number: span.last)
      var before: (member: Int, rep: UInt32)?
      for stay in stays where facts.memberships[stay.index].meets(first, last) {
        let number = period * members + stay.member
        // Stays are sorted by member and rep, so a rep who comes again comes next.
        if before.map({ $0 == (stay.member, stay.rep) }) != true { reps[number] += 1 }
        if before?.member != stay.member { parents[number] = stay.parent }
        if parents[number] != stay.parent { parents[number] = -1 }
        before = (stay.member, stay.rep)
      }
    }
    // Of a dimension that the people file does not give, every member has the whole roster.
    if Axis(target.cut.dimension) != .membership {
      for number in reps.indices { reps[number] = reps[number / members * members] }
    }
    self.reps = reps
    parentCodes = parents
    parentNames = above.flatMap { facts.dictionaries[$0.roster] } ?? []
  }

  /// Which of the names the member above has; nil where there is none, or not one alone.
  func parent(_ number: Int) -> Int? {
    let code = parentCodes[number]
    return code >= 0 && code < parentNames.count ? code : nil
  }

  /// Stays of known reps within the scope, by member, then rep; the parent is -1 where it is not known.
  private static func stays(
    _ target: CutSpace, filters: [RowFilter], above: Dimension?, facts: Facts
  ) -> [(index: Int, member: Int, rep: UInt32, parent: Int)] {
    let scope = filters.filter { Axis($0.dimension) == .membership }
      .compactMap { FilterTable($0, facts: facts) }
    let isRoster = Axis(target.cut.dimension) == .membership
    let listed = countsListedOnly(target.cut.dimension) ? facts.knownReps ?? .max : .max
    var stays: [(index: Int, member: Int, rep: UInt32, parent: Int)] = []
    for (index, stay) in facts.memberships.enumerated() where stay.rep != Missing.code {
      guard stay.rep < listed, scope.allSatisfy({ $0.passes[index] }) else { continue }
      let parent = above.flatMap { stay.code(of: $0) }.map { Int($0) } ?? -1
      stays.append((index, isRoster ? target.members.rankOfSlot[index] : 0, stay.rep, parent))
    }
    stays.sort { ($0.member, $0.rep, $0.index) < ($1.member, $1.rep, $1.index) }
    return stays
  }

  /// In groups of people and in the company, a name that nobody lists must not make a group look larger than it is.
  private static func countsListedOnly(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .company, .team, .manager, .region: true
    default: false
    }
  }

  private static func above(_ dimension: Dimension) -> Dimension? {
    switch dimension {
    case .rep: .team
    case .team: .manager
    case .manager: .region
    default: nil
    }
  }
}
