/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
package struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  package var number: Int

  /// A day from its number.
  package init(number: Int) { self.number = number }

  /// A day from year, month (1 to 12) and day of the month (1 to 31); a day past the month's end runs into the next.
  package init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// A day from `YYYY-MM-DD`; nil for anything else, 2025-02-30 included.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1970...2199).contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard iso == text else { return nil }
  }

  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The Monday of this day's week.
  package var monday: CalendarDay { CalendarDay(number: number - weekday) }

  /// The first day of this day's month.
  package var firstOfMonth: CalendarDay { CalendarDay(number: number - civil.day + 1) }

  /// The first day of the month that lies `months` after this day's month.
  package func firstOfMonth(plus months: Int) -> CalendarDay {
    let (year, month, _) = civil
    let total = year * 12 + month - 1 + months
    return CalendarDay(year: total / 12, month: total % 12 + 1, day: 1)
  }

  /// Seconds since 1970-01-01 UTC at which this day begins.
  package var start: Int64 { Int64(number) * 86_400 }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let (year, month, day) = civil
    return "\(year)-\(Instant.twoDigits(month))-\(Instant.twoDigits(day))"
  }

  /// `M/D/YYYY`, as American admin screens write it.
  package var american: String {
    let (year, month, day) = civil
    return "\(month)/\(day)/\(year)"
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
  package static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number + days)
  }
  package static func - (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number - days)
  }
}
