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
  /// Further conditions on every measure of the KPI (an objective's scope).
  package var filters: [RowFilter]

  package init(
    kpi: String, dimension: Dimension = .company, crossed: Dimension? = nil, grain: Grain = .all,
    first: CalendarDay, last: CalendarDay, filters: [RowFilter] = []
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.crossed = crossed
    self.grain = grain
    self.first = first
    self.last = last
    self.filters = filters
  }
}
