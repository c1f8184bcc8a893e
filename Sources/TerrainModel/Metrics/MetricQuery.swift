/// A question about one KPI: over which span, cut how, for whom.
package struct MetricQuery: Hashable, Sendable {
  package var kpi: String
  package var dimension: Dimension
  /// A second dimension to cross the first with, for rep × kind × month; nil: one dimension at a time.
  package var crossed: Dimension?
  package var grain: Grain
  /// Both days included.
  package var first: CalendarDay
  package var last: CalendarDay
  /// Whether its first and last periods are the days of them that lie in the span, because somebody asked for these days;
  /// else they are whole periods, whose data may only begin later.
  package var isCut: Bool
  /// Further conditions on every measure of the KPI (an objective's scope).
  package var filters: [RowFilter]

  package init(
    kpi: String, dimension: Dimension = .company, crossed: Dimension? = nil, grain: Grain = .all,
    first: CalendarDay, last: CalendarDay, isCut: Bool = false, filters: [RowFilter] = []
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.crossed = crossed
    self.grain = grain
    self.first = first
    self.last = last
    self.isCut = isCut
    self.filters = filters
  }

  /// A period of the query by the days that count: fewer than its own where the query is cut.
  package func days(of period: Period) -> Period {
    guard isCut else { return period }
    var days = period
    (days.first, days.last) = (max(period.first, first), min(period.last, last))
    return days
  }
}
