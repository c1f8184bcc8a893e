/// Buffers that a worker uses for one batch after the other: fresh ones would be handed back to the system and
/// faulted in again with every batch, which costs more than the scan.
struct ScanScratch: Sendable {
  /// The selected rows, in order.
  var rows: [Int32] = []
  /// By row of the batch: the bucket of time, -1 where the row does not count or lies outside.
  var buckets: [Int32] = []
  /// Which of a scan's placements `buckets` holds for the batch at hand; -1 for none yet.
  var placement = -1
  /// The rows of that placement by the words of a column.
  var partition = RowPartition()
  /// By selected row: its group.
  var groups: [Int] = []
  /// For sorting.
  var pairs: [UInt64] = []
}

extension Array {
  /// Makes the array so long, keeping its memory; new places hold `filler`.
  mutating func resize(to length: Int, filler: Element) {
    if count > length {
      removeLast(count - length)
    } else if count < length {
      append(contentsOf: repeatElement(filler, count: length - count))
    }
  }
}
