/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0); it has no time zone.
///
/// The conversions are exact for every year of the range; `init?(text:)` reads ISO 8601 only.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day of a civil date; nil where the month or the day of the month does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.lengthOfMonth(month, year: year)
    else { return nil }
    self.number = CalendarDay.daysFromCivil(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  package init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` would also read a sign.
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that contains an instant, seen from UTC plus an offset.
  package init(secondsSinceEpoch seconds: Int64, offset: Int64 = 0) {
    let local = seconds.addingReportingOverflow(offset).partialValue
    let quotient = local / 86_400
    self.number = Int(local % 86_400 < 0 ? quotient - 1 : quotient)
  }

  /// Midnight UTC of the day, in seconds since 1970.
  package var secondsSinceEpoch: Int64 { Int64(number) * 86_400 }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var civil: (year: Int, month: Int, day: Int) {
    // Eras of 400 years that start on 1 March, so that the leap day is the last of its year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    let fromThursday = number % 7  // 1970-01-01 was a Thursday
    let shifted = (fromThursday + 3 + 7) % 7
    return shifted + 1
  }

  /// `YYYY-MM-DD`.
  package var text: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  package static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number + days)
  }

  package static func - (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number - days)
  }

  package static func - (left: CalendarDay, right: CalendarDay) -> Int { left.number - right.number }

  /// The number of days of a month, 1 to 12; 0 for a month that does not exist.
  package static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// Days since 1970-01-01 of a civil date whose parts are known to exist.
  package static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
