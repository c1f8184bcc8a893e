/// The summer time rule of a zone, for the years that sample data can cover.
///
/// Two rules written out instead of a time-zone database: the generator must give the same bytes on
/// every machine, whatever its zone files say.
enum DaylightRule {
  /// Central European time: summer time from 01:00 UTC on the last Sunday of March to that of October.
  case paris
  /// Pacific time: summer time from 02:00 on the second Sunday of March to 02:00 on the first of November.
  case losAngeles

  /// Seconds to add to UTC to get local time.
  func offset(at instant: Instant) -> Int64 {
    let year = instant.day.civil.year
    switch self {
    case .paris:
      let begin = Self.lastSunday(year: year, month: 3).start + 3_600
      let end = Self.lastSunday(year: year, month: 10).start + 3_600
      return (begin..<end).contains(instant.seconds) ? 7_200 : 3_600
    case .losAngeles:
      let begin = Self.sunday(year: year, month: 3, occurrence: 2).start + 10 * 3_600
      let end = Self.sunday(year: year, month: 11, occurrence: 1).start + 9 * 3_600
      return (begin..<end).contains(instant.seconds) ? -7 * 3_600 : -8 * 3_600
    }
  }

  private static func sunday(year: Int, month: Int, occurrence: Int) -> CalendarDay {
    let first = CalendarDay(year: year, month: month, day: 1)
    return first + (6 - first.weekday) + 7 * (occurrence - 1)
  }

  private static func lastSunday(year: Int, month: Int) -> CalendarDay {
    let last = CalendarDay(year: year, month: month, day: 31)
    return last - (last.weekday + 1) % 7
  }
}
