/// Cuts time into periods: which day belongs to which week, month, quarter and (fiscal) year.
package struct ReportingCalendar: Hashable, Sendable {
  /// The month a fiscal year starts in, 1 to 12; 1 is the calendar year.
  package var fiscalYearStart: Int

  package init(fiscalYearStart: Int = 1) {
    self.fiscalYearStart = min(max(fiscalYearStart, 1), 12)
  }

  /// The period of a grain that contains a day. For `.all` it is the day alone: the span is the caller's.
  package func period(containing day: CalendarDay, grain: Grain) -> Period {
    switch grain {
    case .day: return Period(grain: .day, first: day, last: day, name: day.text)
    case .week: return week(containing: day)
    case .month: return months(1, containing: day)
    case .quarter: return months(3, containing: day)
    case .year: return months(12, containing: day)
    case .all: return Period(grain: .all, first: day, last: day, name: "all")
    }
  }

  /// Every period of a grain that meets the span, in order; for `.all` the span itself.
  package func periods(grain: Grain, from first: CalendarDay, to last: CalendarDay) -> [Period] {
    guard first <= last else { return [] }
    if grain == .all { return [Period(grain: .all, first: first, last: last, name: "all")] }
    var periods: [Period] = []
    var day = first
    while day <= last {
      let period = period(containing: day, grain: grain)
      periods.append(period)
      day = period.last + 1
    }
    return periods
  }

  private func week(containing day: CalendarDay) -> Period {
    let monday = day - (day.weekday - 1)
    let year = (monday + 3).civil.year  // ISO 8601: a week belongs to the year of its Thursday
    let firstThursday = CalendarDay(number: CalendarDay.daysFromCivil(year: year, month: 1, day: 4))
    let firstMonday = firstThursday - (firstThursday.weekday - 1)
    let number = (monday - firstMonday) / 7 + 1
    return Period(
      grain: .week, first: monday, last: monday + 6, name: "\(year)-W\(number < 10 ? "0" : "")\(number)")
  }

  private func months(_ length: Int, containing day: CalendarDay) -> Period {
    let (year, month, _) = day.civil
    let monthsFromStart = (month - fiscalYearStart + 12) % 12
    let firstMonthOffset = monthsFromStart / length * length
    let back = monthsFromStart - firstMonthOffset
    let startIndex = year * 12 + (month - 1) - back
    let first = Self.firstDay(monthIndex: startIndex)
    let last = Self.firstDay(monthIndex: startIndex + length) - 1
    let yearStartIndex = startIndex - firstMonthOffset
    let endYear = (yearStartIndex + 11) / 12
    let yearName = fiscalYearStart == 1 ? "\(endYear)" : "FY\(endYear)"
    switch length {
    case 1:
      return Period(grain: .month, first: first, last: last, name: String(first.text.prefix(7)))
    case 3:
      return Period(
        grain: .quarter, first: first, last: last, name: "\(yearName)-Q\(firstMonthOffset / 3 + 1)")
    default:
      return Period(grain: .year, first: first, last: last, name: yearName)
    }
  }

  private static func firstDay(monthIndex: Int) -> CalendarDay {
    CalendarDay(
      number: CalendarDay.daysFromCivil(year: monthIndex / 12, month: monthIndex % 12 + 1, day: 1))
  }
}
