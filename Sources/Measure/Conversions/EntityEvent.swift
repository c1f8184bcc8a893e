/// An event of a person, company or rep on a day.
struct EntityEvent: Sendable {
  /// The entity's hash, or its code.
  var entity: UInt64
  var day: Int64
  /// The place of the row among all rows: batch, then row.
  var order: Int64
  /// The query's group where the event counts as a base event; -1 where it does not, but may still be the nearest.
  var group: Int
}
