import Primitives

/// Packed touches dealt out by their party, so that each share is sorted by itself, and by any thread: shares in their
/// order are all touches in theirs.
struct TouchShares: Sendable {
  static let count = 256

  private var shares = [[UInt64]](repeating: [], count: Self.count)
  private let bits: Int

  /// `parties`: how many there are.
  init(parties: Int) {
    bits = Self.bitsInShare(parties)
  }

  mutating func append(_ touch: UInt64, of party: Int) { shares[party &>> bits].append(touch) }

  /// One share of all workers, sorted, each touch once.
  static func sorted(
    _ share: Int, of workers: [TouchShares], parties: Int, packing: TouchPacking
  ) -> [UInt64] {
    var touches = workers.flatMap { $0.shares[share] }
    var scratch: [UInt64] = []
    RadixSort.sortUnique(
      &touches, bits: bitsInShare(parties) + packing.bitsBelowParty, scratch: &scratch)
    return touches
  }

  /// The bits in which the parties of one share differ.
  private static func bitsInShare(_ parties: Int) -> Int {
    max(0, DistinctSource.bits(parties) - DistinctSource.bits(count))
  }
}
