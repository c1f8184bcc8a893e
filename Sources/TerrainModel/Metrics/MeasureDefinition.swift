/// A number over rows of one record kind: the building block of KPIs.
package struct MeasureDefinition: Hashable, Sendable {
  package var name: String
  package var record: RecordKind
  package var aggregate: Aggregate
  package var quantity: Quantity
  /// 0 to 100, for the aggregate `percentile`; nil for all others.
  package var percentile: Double?
  /// The time that places a row in a period (`created` for a cohort, `closed` for results).
  package var time: Field
  package var filters: [RowFilter]
  package var window: EventWindow?
  /// Of a duration: rows that pass have ended at its second time, all others were followed until then and no further (a
  /// lost deal is not won by the day it was lost). Empty: all have ended.
  package var ended: [RowFilter]
  /// A time that must not have come by the as-of day.
  package var lacks: Field?
  /// Days from the time that places the row to the as-of day.
  package var age: ClosedRange<Int>?
  package var touch: TouchCondition?
  package var location: SourceLocation

  package init(
    name: String, record: RecordKind, aggregate: Aggregate, quantity: Quantity = .rows,
    percentile: Double? = nil, time: Field,
    filters: [RowFilter] = [], window: EventWindow? = nil, ended: [RowFilter] = [], lacks: Field? = nil,
    age: ClosedRange<Int>? = nil, touch: TouchCondition? = nil, location: SourceLocation
  ) {
    self.name = name
    self.record = record
    self.aggregate = aggregate
    self.quantity = quantity
    self.percentile = percentile
    self.time = time
    self.filters = filters
    self.window = window
    self.ended = ended
    self.lacks = lacks
    self.age = age
    self.touch = touch
    self.location = location
  }
}
