/// A value of a row with its group, for aggregates that need all values: the median, survival.
struct GroupedValue: Sendable {
  var group: Int
  /// `Missing.integer` where the row does not state one.
  var value: Int64
  /// For durations: whether it has ended, else it was still running on the as-of day.
  var hasEnded = true
}
