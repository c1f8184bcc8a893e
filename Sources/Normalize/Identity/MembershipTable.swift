import TerrainModel

/// The stays of every rep, and which of them holds on a day.
struct MembershipTable: Sendable {
  private(set) var memberships: [Membership] = []
  /// Per rep: the membership where there is only one, so that most rows need no search; else `Missing.code`.
  private(set) var single: [UInt32] = []
  private var stays: [[UInt32]] = []
  private var fallbacks: [UInt32] = []

  /// Adds the rep of the next code. Stays are sorted by first day; of stays that overlap, the later start holds.
  mutating func add(_ given: [Membership], rep: UInt32) {
    var seen: Set<Membership> = []
    let sorted = given.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
      let (first, second) = (left.element.first?.number ?? .min, right.element.first?.number ?? .min)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    let start = UInt32(clamping: memberships.count)
    memberships.append(contentsOf: sorted)
    var own = Array(start..<(start + UInt32(clamping: sorted.count)))
    if sorted.count == 1, sorted[0].first == nil, sorted[0].last == nil {
      single.append(start)
      fallbacks.append(start)
    } else if sorted.isEmpty {
      memberships.append(Membership(rep: rep))
      single.append(start)
      fallbacks.append(start)
      own = [start]
    } else {
      single.append(Missing.code)
      fallbacks.append(UInt32(clamping: memberships.count))
      // Work outside every stay is the rep's all the same; the range is empty, so that nobody counts as present.
      memberships.append(
        Membership(rep: rep, first: CalendarDay(number: .max / 2), last: CalendarDay(number: .min / 2)))
    }
    stays.append(own)
  }

  /// The index of the membership in force; `Missing.code` for a rep that nobody named.
  func membership(rep: UInt32, day: Int) -> UInt32 {
    guard Int(rep) < single.count else { return Missing.code }
    let only = single[Int(rep)]
    if only != Missing.code { return only }
    for index in stays[Int(rep)].reversed() {
      let stay = memberships[Int(index)]
      if (stay.first?.number ?? .min) <= day && day <= (stay.last?.number ?? .max) { return index }
    }
    return fallbacks[Int(rep)]
  }
}
