import TerrainModel

/// Which days of a span each rep works: Mondays to Fridays without the holidays of the region they are in.
struct WorkedDays: Sendable {
  /// By calendar, by day of the span.
  private let days: [[Bool]]
  /// By membership, and at the end for rows without one: the calendar; nil for nobody known, who has none.
  private let calendars: [Int?]

  init(_ facts: Facts, firstDay: Int, days count: Int) {
    let reps = facts.dictionaries[.rep]?.count ?? 0
    var places: [String?: Int] = [:]
    var regions: [String?] = []
    calendars =
      facts.memberships.map { stay in
        guard Int(stay.rep) < reps else { return nil }
        let region = facts.name(stay.region, of: .region)
        if let place = places[region] { return place }
        places[region] = regions.count
        regions.append(region)
        return regions.count - 1
      } + [nil]
    days = regions.map { region in
      (0..<count).map { facts.workingDays.isWorked(CalendarDay(number: firstDay + $0), region: region) }
    }
  }

  /// `day` counts from the first of the span; `stay` is a place among memberships, or the one behind the last.
  func contains(_ day: Int, of stay: Int) -> Bool {
    guard let calendar = calendars[stay], days[calendar].indices.contains(day) else { return false }
    return days[calendar][day]
  }
}
