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

  /// `parts` together are all entries, in any order.
  init(_ parts: [[UInt128]] = [], threads: Int = 1) {
    let count = parts.reduce(0) { $0 + $1.count }
    // Some four entries in each bucket: where they start then fits a nearer cache than one place for each would.
    let bits = max(1, Int.bitWidth - (count / 4).leadingZeroBitCount)
    let halves = Parallel.map(count: 2, threads: threads) { half in
      var own: [UInt128] = []
      own.reserveCapacity(count / 2 + count / 16)
      for part in parts { own.append(contentsOf: part.lazy.filter { $0 &>> 127 == half }) }
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
    entries = sorted
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
    let (rows, reps, keys, times) = (rows.span, reps.span, keys.span, times.span)
    var pairs = [UInt64](repeating: 0, count: min(Self.block, rows.count))
    var candidates: [Int32] = []
    for start in stride(from: 0, to: rows.count, by: Self.block) {
      let block = rows.extracting(start..<min(start + Self.block, rows.count))
      for index in block.indices {
        let row = Int(block[index])
        pairs[index] = LinkEntry.pair(rep: reps[row], key: keys[row])
      }
      candidates.removeAll(keepingCapacity: true)
      candidates.append(contentsOf: 0..<Int32(truncatingIfNeeded: block.count))
      filter.narrow(&candidates, keys: pairs)
      look(candidates.span, pairs.span, block, times, &result)
    }
  }

  /// `candidates` are places of a block of rows and their pairs.
  private func look(
    _ candidates: Span<Int32>, _ pairs: Span<UInt64>, _ rows: Span<Int32>, _ times: Span<Int64>,
    _ result: inout [Int64]
  ) {
    let buckets = starts.span
    let entries = entries.span
    let ranges = (0..<candidates.count).map { index in
      let bucket = Self.bucket(pairs[Int(candidates[index])], bits)
      return (low: buckets[bucket], high: buckets[bucket + 1])
    }
    // The first and the last pair of each bucket, which is all of the bucket that has to come from afar.
    let ends = ranges.map { range in
      range.low < range.high
        ? (LinkEntry.pair(of: entries[Int(range.low)]), LinkEntry.pair(of: entries[Int(range.high) - 1]))
        : (UInt64.max, 0)
    }
    for index in 0..<candidates.count {
      let place = Int(candidates[index])
      let pair = pairs[place]
      guard ends[index].0 <= pair, pair <= ends[index].1 else { continue }
      let row = Int(rows[place])
      let wanted = LinkEntry.pack(pair: pair, time: times[row] &+ 1)
      if let time = Self.first(wanted, entries, Int(ranges[index].low), Int(ranges[index].high)) {
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
