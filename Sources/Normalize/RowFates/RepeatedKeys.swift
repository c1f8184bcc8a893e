import Primitives
import TerrainModel

/// The few identifiers that occur more than once in many: only their rows need to be told apart.
///
/// Keys are dealt into buckets by their upper bits, and each bucket is looked through in a table that stays in the
/// processor's cache: a tenth of the time of one large table, for 8 bytes per key.
struct RepeatedKeys {
  private static let bucketBits = 6

  private var buckets: [[UInt64]]

  /// - Parameter expecting: how many keys will be added, for sizing.
  init(expecting: Int) {
    buckets = [[UInt64]](repeating: [], count: 1 << Self.bucketBits)
    let size = (expecting >> Self.bucketBits) + (expecting >> (Self.bucketBits + 4)) + 64
    for index in buckets.indices { buckets[index].reserveCapacity(size) }
  }

  /// Keys of some rows by bucket.
  struct Dealt: Sendable {
    fileprivate var keys: [UInt64]
    /// By bucket, where its keys start; one more entry than there are buckets.
    fileprivate var starts: [Int]

    init(_ keys: [UInt64]) {
      let missing = Missing.key
      starts = [Int](repeating: 0, count: (1 << RepeatedKeys.bucketBits) + 1)
      for key in keys where key != missing { starts[RepeatedKeys.bucket(of: key) + 1] += 1 }
      for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
      var next = starts
      var dealt = [UInt64](repeating: missing, count: starts[starts.count - 1])
      var places = dealt.mutableSpan
      for key in keys where key != missing {
        let bucket = RepeatedKeys.bucket(of: key)
        places[next[bucket]] = key
        next[bucket] += 1
      }
      self.keys = dealt
    }
  }

  mutating func add(_ dealt: Dealt) {
    for bucket in buckets.indices {
      buckets[bucket].append(contentsOf: dealt.keys[dealt.starts[bucket]..<dealt.starts[bucket + 1]])
    }
  }

  private static func bucket(of key: UInt64) -> Int { Int(key >> UInt64(64 - bucketBits)) }

  /// The repeated keys as a table, each with a payload of 0. The buckets are looked through by so many threads.
  consuming func take(threads: Int) -> KeyTable {
    var table = KeyTable(expecting: 16)
    let buckets = buckets
    Parallel.inOrder(count: buckets.count, threads: threads) { bucket in
      Self.repeated(in: buckets[bucket])
    } body: { _, repeated in
      for key in repeated { _ = table.locate(key) }
    }
    return table
  }

  private static func repeated(in keys: [UInt64]) -> [UInt64] {
    var repeated: [UInt64] = []
    var slots = [UInt64](repeating: Missing.key, count: 1 << Self.bits(for: keys.count * 2))
    let mask = slots.count - 1
    var places = slots.mutableSpan
    for key in keys {
      var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 &>> 20) & mask
      while places[slot] != Missing.key && places[slot] != key { slot = (slot &+ 1) & mask }
      if places[slot] == key { repeated.append(key) }
      places[slot] = key
    }
    return repeated
  }

  private static func bits(for count: Int) -> Int {
    var bits = 4
    while 1 << bits < count { bits += 1 }
    return bits
  }
}
