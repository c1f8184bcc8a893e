/// What is known of the values of one column in one group without reading them.
package struct ColumnRange: Hashable, Sendable {
  /// The smallest and the largest value that is not missing, codes as their number; where all are missing, `low` is the
  /// largest number there is and `high` the smallest.
  package var low: Int64
  package var high: Int64
  package var hasMissing: Bool

  package init(low: Int64 = .max, high: Int64 = .min, hasMissing: Bool = false) {
    self.low = low
    self.high = high
    self.hasMissing = hasMissing
  }
}
