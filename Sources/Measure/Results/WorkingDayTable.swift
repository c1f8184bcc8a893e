import TerrainModel

/// The region whose holidays hold for each member of a query.
struct WorkingDayTable {
  private let calendar: WorkingCalendar
  private let asOf: CalendarDay
  /// By member: its one region; nil where it has several, or none that is known.
  private let regions: [String?]

  init(_ space: CutSpace, facts: Facts) {
    calendar = facts.workingDays
    asOf = facts.asOf
    var codes = [Set<UInt32>](repeating: [], count: space.members.count)
    if Axis(space.cut.dimension) == .membership {
      for (index, stay) in facts.memberships.enumerated() {
        codes[space.members.rankOfSlot[index]].insert(stay.region)
      }
    }
    regions = codes.map { codes in
      codes.count == 1 ? codes.first.flatMap { facts.name($0, of: .region) } : nil
    }
  }

  /// The days of a period that are worked, up to the as-of day.
  func count(member: Int, period: Period) -> Int {
    calendar.count(
      from: period.first, to: min(period.last, asOf),
      region: regions.indices.contains(member) ? regions[member] : nil)
  }
}
