import Primitives
import TerrainModel

/// What happened between reps and contacts, found by rep and key: when did it first happen from a moment on?
///
/// Entries lie in buckets by the upper bits of their pair, a few in each: a look-up reads two places of memory, where a
/// search in one sorted list reads some twenty. A filter of one bit for each pair answers for most that have no entry.
struct LinkTable: Sendable {
  /// Ascending: by bucket, pair and time (`LinkEntry`).
  private let entries: [UInt128]
  /// By bucket, where its entries start; one more than there are buckets.
  private let starts: [UInt32]
  private let bits: Int
  private let filter: KeyFilter
  /// Rows are looked up in blocks that stay in the processor's cache.
  private static let block = 2_048

  var isEmpty: Bool { entries.isEmpty }

  /// `entries` in any order.
  init(_ entries: [UInt128] = [], threads: Int = 1) {
    // Some four entries in each bucket: where they start then fits a nearer cache than one place for each would.
    let bits = max(1, Int.bitWidth - (entries.count / 4).leadingZeroBitCount)
    let halves = Parallel.map(count: 2, threads: threads) { half in
      var own = entries.filter { Int(truncatingIfNeeded: $0 &>> 127) == half }
      var scratch: [UInt128] = []
      DigitSort.sort(&own, scratch: &scratch)
      return own
    }
    let sorted = Array(halves.joined())
    (starts, filter) = Parallel.both(threads: threads) {
      Self.starts(of: sorted, bits)
    } _: {
      KeyFilter(sorted.map { LinkEntry.pair(of: $0) })
    }
    self.entries = sorted
    self.bits = bits
  }

  private static func starts(of entries: [UInt128], _ bits: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for entry in entries { starts[bucket(LinkEntry.pair(of: entry), bits) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return starts
  }

  /// The earliest time of an entry with the rep and key that is not before `time`; nil where there is none.
  func firstTime(rep: UInt32, key: UInt64, from time: Int64) -> Int64? {
    let pair = LinkEntry.pair(rep: rep, key: key)
    let bucket = Self.bucket(pair, bits)
    return Self.first(
      LinkEntry.pack(pair: pair, time: time), entries.span, Int(starts[bucket]), Int(starts[bucket + 1]))
  }

  /// For each of some rows the earliest time of an entry with its rep and key that is after its own; rows without one
  /// keep what they have.
  ///
  /// In steps over a block of rows: what one row waits for in memory is asked for while others are waited for.
  func fill(
    _ result: inout [Int64], rows: [Int32], reps: [UInt32], keys: [UInt64], after times: [Int64]
  ) {
    let room = min(Self.block, rows.count)
    var candidates = [Int32](repeating: 0, count: room)
    var pairs = [UInt64](repeating: 0, count: room)
    for start in stride(from: 0, to: rows.count, by: Self.block) {
      let block = rows.span.extracting(start..<min(start + Self.block, rows.count))
      let count = narrow(block, reps.span, keys.span, to: &candidates, &pairs)
      look(candidates.span.extracting(0..<count), pairs.span, times.span, &result)
    }
  }

  /// Keeps the rows whose pair may have entries, with their pairs. Returns how many.
  private func narrow(
    _ rows: Span<Int32>, _ reps: Span<UInt32>, _ keys: Span<UInt64>, to candidates: inout [Int32],
    _ pairs: inout [UInt64]
  ) -> Int {
    var kept = 0
    var candidates = candidates.mutableSpan
    var pairs = pairs.mutableSpan
    for index in rows.indices {
      let row = Int(rows[index])
      let pair = LinkEntry.pair(rep: reps[row], key: keys[row])
      candidates[kept] = rows[index]
      pairs[kept] = pair
      kept &+= filter.mayHold(pair) ? 1 : 0
    }
    return kept
  }

  private func look(
    _ rows: Span<Int32>, _ pairs: Span<UInt64>, _ times: Span<Int64>, _ result: inout [Int64]
  ) {
    let buckets = starts.span
    let entries = entries.span
    var ranges = [(low: UInt32, high: UInt32)](repeating: (0, 0), count: rows.count)
    var found = ranges.mutableSpan
    for index in rows.indices {
      let bucket = Self.bucket(pairs[index], bits)
      found[index] = (buckets[bucket], buckets[bucket + 1])
    }
    var heads = [UInt64](repeating: .max, count: rows.count)
    for index in rows.indices where found[index].low < found[index].high {
      heads[index] = LinkEntry.pair(of: entries[Int(found[index].low)])
    }
    for index in rows.indices where heads[index] <= pairs[index] {
      let row = Int(rows[index])
      let wanted = LinkEntry.pack(pair: pairs[index], time: times[row] &+ 1)
      if let time = Self.first(wanted, entries, Int(found[index].low), Int(found[index].high)) {
        result[row] = time
      }
    }
  }

  /// The time of the first entry of a bucket that is not before the one wanted, if it is of the same pair.
  @inline(__always)
  private static func first(_ wanted: UInt128, _ entries: Span<UInt128>, _ start: Int, _ end: Int) -> Int64? {
    var low = start
    var high = end
    // Few entries are faster looked through than halved: they lie side by side.
    while high - low > 8 {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    while low < high, entries[low] < wanted { low += 1 }
    guard low < end, LinkEntry.pair(of: entries[low]) == LinkEntry.pair(of: wanted) else { return nil }
    return LinkEntry.time(of: entries[low])
  }

  @inline(__always)
  private static func bucket(_ pair: UInt64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: pair &>> UInt64(64 - bits))
  }
}
