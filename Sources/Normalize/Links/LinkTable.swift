import Primitives
import TerrainModel

/// What happened between reps and contacts, found by rep and key: when did it first happen from a moment on?
///
/// Entries lie in buckets by a hash of rep and key, a few in each: a look-up reads two places of memory, where a
/// search in one sorted list reads some twenty. A filter of one bit for each hash answers for most pairs that have no
/// entry at all.
struct LinkTable: Sendable {
  /// By bucket, then rep, key and time.
  private let entries: [LinkEntry]
  /// By bucket, where its entries start; one more than there are buckets.
  private let starts: [UInt32]
  private let bits: Int
  private let filter: KeyFilter

  var isEmpty: Bool { entries.isEmpty }

  /// `entries` in any order.
  init(_ entries: [LinkEntry] = [], threads: Int = 1) {
    // Some four entries in each: where they start then fits a nearer cache than one place for each would.
    let bits = max(1, Int.bitWidth - (entries.count / 4).leadingZeroBitCount)
    let hashes = entries.map { Self.hash(rep: $0.rep, key: $0.key) }
    ((starts, self.entries), filter) = Parallel.both(threads: threads) {
      Self.dealt(entries, hashes, bits)
    } _: {
      KeyFilter(hashes)
    }
    self.bits = bits
  }

  /// The entries by bucket, sorted in each, and where each bucket starts.
  private static func dealt(
    _ entries: [LinkEntry], _ hashes: [UInt64], _ bits: Int
  ) -> (starts: [UInt32], entries: [LinkEntry]) {
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Self.bucket(hash, bits) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var placed = entries
    for (entry, hash) in zip(entries, hashes) {
      let bucket = Self.bucket(hash, bits)
      placed[Int(next[bucket])] = entry
      next[bucket] += 1
    }
    for bucket in 0..<(starts.count - 1) where starts[bucket + 1] - starts[bucket] > 1 {
      placed[Int(starts[bucket])..<Int(starts[bucket + 1])].sort()
    }
    return (starts, placed)
  }

  /// The earliest time of an entry with the rep and key that is not before `time`; nil where there is none.
  func firstTime(rep: UInt32, key: UInt64, from time: Int64) -> Int64? {
    let bucket = Self.bucket(Self.hash(rep: rep, key: key), bits)
    return Self.first(
      LinkEntry(rep: rep, key: key, time: time), entries.span, Int(starts[bucket]), Int(starts[bucket + 1]))
  }

  /// For each of some rows the earliest time of an entry with its rep and key that is after its own; rows without one
  /// keep what they have.
  ///
  /// In steps over all rows: what one row waits for in memory is asked for while others are waited for.
  func fill(
    _ result: inout [Int64], rows: [Int32], reps: [UInt32], keys: [UInt64], after times: [Int64]
  ) {
    var hashes = [UInt64](repeating: 0, count: keys.count)
    for row in rows { hashes[Int(row)] = Self.hash(rep: reps[Int(row)], key: keys[Int(row)]) }
    var candidates = rows
    filter.narrow(&candidates, keys: hashes)
    let buckets = starts.span
    let ranges = candidates.map { row in
      let bucket = Self.bucket(hashes[Int(row)], bits)
      return (low: buckets[bucket], high: buckets[bucket + 1])
    }
    let entries = entries.span
    let heads = ranges.map { $0.low < $0.high ? entries[Int($0.low)].key : Missing.key }
    for index in candidates.indices {
      let (row, range) = (Int(candidates[index]), ranges[index])
      if range.high - range.low < 2, heads[index] != keys[row] { continue }
      let wanted = LinkEntry(rep: reps[row], key: keys[row], time: times[row] &+ 1)
      if let time = Self.first(wanted, entries, Int(range.low), Int(range.high)) { result[row] = time }
    }
  }

  /// The first entry of a bucket that is not before the one wanted, if it is of the same rep and key.
  private static func first(
    _ wanted: LinkEntry, _ entries: Span<LinkEntry>, _ start: Int, _ end: Int
  ) -> Int64? {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < end, entries[low].rep == wanted.rep, entries[low].key == wanted.key else { return nil }
    return entries[low].time
  }

  private static func hash(rep: UInt32, key: UInt64) -> UInt64 {
    KeyMixing.scramble(key ^ UInt64(rep) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func bucket(_ hash: UInt64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }
}
