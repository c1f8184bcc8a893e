import Primitives

/// Touches dealt out by their party, so that each share is sorted by itself, and by any thread: shares in their order are
/// all touches in theirs. In a share, four bytes tell party, day and channel.
struct TouchShares: Sendable {
  /// The touches of a share's parties: sorted, each once, with other bits above those of `TouchPacking`.
  struct Sorted: Sendable {
    var touches: [UInt32]
    /// By party of the share, how many of the touches are its own.
    var counts: [Int]
  }

  private var shares: [[UInt32]]
  private let packing: TouchPacking
  /// The bits in which the parties of one share differ.
  private let partyBits: Int

  /// `parties`: how many there are.
  init(parties: Int, packing: TouchPacking) {
    self.packing = packing
    // Some two hundred shares, more where days take many bits.
    partyBits = max(0, min(DistinctSource.bits(parties) - 8, 32 - packing.bits))
    shares = [[UInt32]](repeating: [], count: parties >> partyBits + 1)
  }

  var count: Int { shares.count }

  /// `touch` as it was packed.
  mutating func append(_ touch: UInt32, of party: Int) {
    let own = UInt32(truncatingIfNeeded: party & (1 &<< partyBits &- 1))
    shares[party &>> partyBits].append(own &<< UInt32(packing.bits) | touch)
  }

  /// One share of several workers; all have the same parties and packing.
  static func sorted(_ share: Int, of workers: [TouchShares]) -> Sorted {
    guard let first = workers.first else { return Sorted(touches: [], counts: []) }
    var touches: [UInt32] = []
    touches.reserveCapacity(workers.reduce(0) { $0 + $1.shares[share].count })
    for worker in workers { touches += worker.shares[share] }
    var scratch: [UInt32] = []
    RadixSort.sortUnique(&touches, bits: first.partyBits + first.packing.bits, scratch: &scratch)
    var counts = [Int](repeating: 0, count: 1 << first.partyBits)
    for touch in touches { counts[Int(touch &>> UInt32(first.packing.bits))] += 1 }
    return Sorted(touches: touches, counts: counts)
  }
}
