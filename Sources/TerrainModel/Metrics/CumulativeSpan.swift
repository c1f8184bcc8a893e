/// What a cumulative KPI looks back over at the end of each period.
package enum CumulativeSpan: Hashable, Sendable {
  /// From the start of the week, month, quarter or (fiscal) year that the period's last day lies in.
  case toDate(Grain)
  /// So many days up to the period's last one, which counts; at least one.
  case days(Int)
  /// Everything up to the period's last day.
  case all

  /// The first day that counts for a period that ends on a day. The first of all is 1970-01-01.
  package func first(endingOn last: CalendarDay, calendar: ReportingCalendar) -> CalendarDay {
    switch self {
    case .toDate(.all), .all: CalendarDay(number: 0)
    case .toDate(let grain): calendar.period(containing: last, grain: grain).first
    case .days(let days): last - (days - 1)
    }
  }
}
