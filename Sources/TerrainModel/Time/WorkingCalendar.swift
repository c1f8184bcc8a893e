/// Which days are worked: Mondays to Fridays that are no holiday.
package struct WorkingCalendar: Hashable, Sendable {
  /// Holidays that hold for everybody, as day numbers.
  private var everywhere: Set<Int> = []
  /// Holidays of one region, by its name.
  private var regional: [String: Set<Int>] = [:]

  /// Mondays to Fridays, no holidays.
  package init() {}

  /// The longest closure that is taken at its word, in days: a slip in a year must not empty a decade.
  package static let longestHoliday = 366

  /// Adds a holiday, or all days of a closure; without a region it holds for everybody. Days beyond a year's length are
  /// left out.
  package mutating func add(from first: CalendarDay, to last: CalendarDay, region: String? = nil) {
    guard first <= last, last - first < Self.longestHoliday else { return }
    let days = first.number...last.number
    if let region {
      regional[region, default: []].formUnion(days)
    } else {
      everywhere.formUnion(days)
    }
  }

  /// Whether a day is worked; without a region only holidays that hold for everybody are off.
  package func isWorked(_ day: CalendarDay, region: String? = nil) -> Bool {
    day.weekday <= 5 && !everywhere.contains(day.number)
      && !(region.flatMap { regional[$0] }?.contains(day.number) ?? false)
  }

  /// How many days of a span are worked, both ends included; 0 for an empty span. Without a region only holidays that
  /// hold for everybody are taken off.
  package func count(from first: CalendarDay, to last: CalendarDay, region: String? = nil) -> Int {
    guard first <= last else { return 0 }
    let weeks = (last - first + 1) / 7
    var count = weeks * 5
    var day = first + weeks * 7
    while day <= last {
      if day.weekday <= 5 { count += 1 }
      day = day + 1
    }
    let own = region.flatMap { regional[$0] } ?? []
    let isOff = { (number: Int) in
      number >= first.number && number <= last.number && CalendarDay(number: number).weekday <= 5
    }
    count -= everywhere.count(where: isOff)
    return count - own.count { isOff($0) && !everywhere.contains($0) }
  }
}
