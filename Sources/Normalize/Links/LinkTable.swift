import Primitives
import TerrainModel

/// What happened between reps and contacts, found by rep and key: when did it first happen from a moment on?
///
/// Entries lie in buckets by a hash of rep and key, about one in each: a look-up reads two places of memory, where a
/// search in one sorted list reads some twenty.
struct LinkTable: Sendable {
  /// By bucket, then rep, key and time.
  private let entries: [LinkEntry]
  /// By bucket, where its entries start; one more than there are buckets.
  private let starts: [UInt32]
  private let bits: Int

  var isEmpty: Bool { entries.isEmpty }

  /// `entries` in any order.
  init(_ entries: [LinkEntry] = []) {
    let bits = max(1, Int.bitWidth - entries.count.leadingZeroBitCount)
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for entry in entries { starts[Self.bucket(rep: entry.rep, key: entry.key, bits: bits) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var placed = entries
    for entry in entries {
      let bucket = Self.bucket(rep: entry.rep, key: entry.key, bits: bits)
      placed[Int(next[bucket])] = entry
      next[bucket] += 1
    }
    for bucket in 0..<(starts.count - 1) where starts[bucket + 1] - starts[bucket] > 1 {
      placed[Int(starts[bucket])..<Int(starts[bucket + 1])].sort()
    }
    self.entries = placed
    self.starts = starts
    self.bits = bits
  }

  /// The earliest time of an entry with the rep and key that is not before `time`; nil where there is none.
  func firstTime(rep: UInt32, key: UInt64, from time: Int64) -> Int64? {
    let bucket = Self.bucket(rep: rep, key: key, bits: bits)
    let end = Int(starts[bucket + 1])
    let wanted = LinkEntry(rep: rep, key: key, time: time)
    var low = Int(starts[bucket])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < end, entries[low].rep == rep, entries[low].key == key else { return nil }
    return entries[low].time
  }

  private static func bucket(rep: UInt32, key: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: KeyMixing.scramble(key ^ UInt64(rep) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
