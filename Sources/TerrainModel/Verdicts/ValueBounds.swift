/// How far a figure could lie from what is printed, if rows that could not be read or matched had counted or not.
package struct ValueBounds: Hashable, Sendable {
  package var kpi: String
  /// The objective whose figure it is; nil for a figure of the company over everything.
  package var objective: String?
  package var scope: [RowFilter]
  package var first: CalendarDay
  package var last: CalendarDay
  package var value: Double?
  /// nil: unbounded, because what the rows would add cannot be read.
  package var low: Double?
  package var high: Double?
  /// Rejected rows of the records that the KPI is made of.
  package var rejectedRows: Int
  /// Rows of the span whose rep, team, manager or region is not known, where the scope asks for it.
  package var unmatchedRows: Int
  /// Whether the objective would be judged otherwise at one of the bounds.
  package var changesVerdict: Bool

  package init(
    kpi: String, objective: String? = nil, scope: [RowFilter] = [], first: CalendarDay, last: CalendarDay,
    value: Double?, low: Double?, high: Double?, rejectedRows: Int, unmatchedRows: Int,
    changesVerdict: Bool = false
  ) {
    self.kpi = kpi
    self.objective = objective
    self.scope = scope
    self.first = first
    self.last = last
    self.value = value
    self.low = low
    self.high = high
    self.rejectedRows = rejectedRows
    self.unmatchedRows = unmatchedRows
    self.changesVerdict = changesVerdict
  }
}
