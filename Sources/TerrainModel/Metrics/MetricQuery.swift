/// A question about one KPI: over which span, cut how, for whom.
package struct MetricQuery: Hashable, Sendable {
  package var kpi: String
  package var dimension: Dimension
  package var grain: Grain
  /// Both days included.
  package var first: CalendarDay
  package var last: CalendarDay
  /// Further conditions on every measure of the KPI (an objective's scope).
  package var filters: [RowFilter]

  package init(
    kpi: String, dimension: Dimension = .company, grain: Grain = .all, first: CalendarDay, last: CalendarDay,
    filters: [RowFilter] = []
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.grain = grain
    self.first = first
    self.last = last
    self.filters = filters
  }
}
