import TerrainModel

/// The days that are worked by each member of a query: holidays of a region are off for its members only.
struct WorkingDayTable {
  private struct Stay {
    var region: String?
    /// Whether the people file has the rep.
    var isKnown: Bool
    var first: Int
    var last: Int
  }

  private let calendar: WorkingCalendar
  private let asOf: CalendarDay
  private let isByRep: Bool
  /// By member.
  private let stays: [[Stay]]

  init(_ space: CutSpace, facts: Facts) {
    calendar = facts.workingDays
    asOf = facts.asOf
    isByRep = space.cut.dimension == .rep
    var stays = [[Stay]](repeating: [], count: space.members.count)
    if Axis(space.cut.dimension) == .membership {
      for (index, stay) in facts.memberships.enumerated() {
        stays[space.members.rankOfSlot[index]].append(
          Stay(
            region: facts.name(stay.region, of: .region),
            isKnown: stay.rep < facts.knownReps ?? Missing.code, first: stay.first?.number ?? .min,
            last: stay.last?.number ?? .max))
      }
    }
    self.stays = stays
  }

  /// The days of a period that are worked, up to the as-of day. A rep has the holidays of the region of each day, any
  /// other member those of its one region.
  func count(member: Int, period: Period) -> Int {
    let last = min(period.last, asOf)
    guard stays.indices.contains(member) else { return calendar.count(from: period.first, to: last) }
    let own = stays[member].filter { $0.first <= last.number && $0.last >= period.first.number }
    if isByRep {
      // Days without a region are counted first; each stay takes off what only its region has.
      return own.reduce(calendar.count(from: period.first, to: last)) { count, stay in
        let from = max(period.first, CalendarDay(number: max(stay.first, period.first.number)))
        let to = min(last, CalendarDay(number: min(stay.last, last.number)))
        return count + calendar.count(from: from, to: to, region: stay.region)
          - calendar.count(from: from, to: to)
      }
    }
    // Who has no region works on the holidays of every one, so that a member with such a rep has no one region; of a name
    // that the people file does not have nobody knows.
    let regions = Set(own.filter { $0.isKnown || $0.region != nil }.map(\.region))
    return calendar.count(
      from: period.first, to: last, region: regions.count == 1 ? regions.first.flatMap { $0 } : nil)
  }
}
