import TerrainModel

/// The placed rows of a batch by the code of one column: where many measures filter by one word of the same column
/// each, the rows are looked at once for all of them.
struct RowPartition: Sendable {
  /// Columns with more words are not taken apart.
  static let mostCodes = 1_024

  private var column: Field?
  private var rows: [Int32] = []
  /// By code, where its rows start; one more entry than there are codes.
  private var starts: [Int] = []

  /// Begins another batch or another placement.
  mutating func reset() { column = nil }

  /// The rows of a code that lie in a bucket, in order. Codes from `codeCount` on are of no word.
  mutating func list(
    _ code: Int, of column: Field, codes: [UInt32], codeCount: Int, buckets: [Int32],
    into result: inout [Int32]
  ) {
    if self.column != column {
      fill(codes, codeCount, buckets)
      self.column = column
    }
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: rows[starts[code]..<starts[code + 1]])
  }

  private mutating func fill(_ codes: [UInt32], _ codeCount: Int, _ buckets: [Int32]) {
    starts = [Int](repeating: 0, count: codeCount + 2)
    rows.resize(to: codes.count, filler: 0)
    let words = codes.span
    let places = buckets.span
    for row in words.indices where places[row] >= 0 { starts[min(Int(words[row]), codeCount) + 1] += 1 }
    for code in 1..<starts.count { starts[code] += starts[code - 1] }
    var next = starts
    var sorted = rows.mutableSpan
    for row in words.indices where places[row] >= 0 {
      let code = min(Int(words[row]), codeCount)
      sorted[next[code]] = Int32(truncatingIfNeeded: row)
      next[code] += 1
    }
  }
}
