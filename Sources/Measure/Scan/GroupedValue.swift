/// A value of a row with its group, for aggregates that need all values: the median, survival.
struct GroupedValue: Sendable {
  var group: Int
  /// `Missing.integer` where the row does not state one.
  var value: Int64
  /// For durations: whether it has ended as asked for; else it is only known to have lasted so long, to the as-of day or
  /// to another end.
  var hasEnded = true
}
