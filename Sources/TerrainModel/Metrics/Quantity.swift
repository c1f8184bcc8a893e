/// What a measure aggregates.
package enum Quantity: Hashable, Sendable {
  /// The rows themselves.
  case rows
  case field(Field)
  /// Days from one time of the row to another.
  case days(from: Field, to: Field)
}
