/// The exact sum of a group. Any number of `Int64` values that fit in memory fits in an `Int128`.
struct SumCell: Sendable {
  var sum: Int128 = 0
  /// Rows that state a value.
  var stated = 0
  var rows = 0

  mutating func add(_ other: SumCell) {
    sum &+= other.sum
    stated += other.stated
    rows += other.rows
  }
}
