import TerrainModel

/// How a query cuts its span: what several KPIs of one query have in common.
struct QueryCut: Hashable, Sendable {
  var dimension: Dimension
  var crossed: Dimension?
  var grain: Grain
  var first: CalendarDay
  var last: CalendarDay

  init(_ query: MetricQuery) {
    dimension = query.dimension
    crossed = query.crossed
    grain = query.grain
    first = query.first
    last = query.last
  }

  /// The periods that meet the span, in order.
  func periods(_ calendar: ReportingCalendar) -> [Period] {
    calendar.periods(grain: grain, from: first, to: last)
  }

  /// The days of each period that lie in the span: rows outside it do not count.
  func spans(_ calendar: ReportingCalendar) -> [(first: Int, last: Int)] {
    periods(calendar).map { (max($0.first, first).number, min($0.last, last).number) }
  }
}
