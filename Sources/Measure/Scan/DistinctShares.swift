import Primitives

/// Pairs of group and value (64 bits each) dealt out by their value, so that each share is counted by itself, and by any
/// thread: what is distinct in a group is distinct in one share.
struct DistinctShares: Sendable {
  static let count = 64
  /// A share from this size on is freed of repetitions before it grows further.
  private static let fewest = 1 << 14

  private var shares = [[UInt128]](repeating: [], count: Self.count)
  /// How large each share may grow.
  private var limits = [Int](repeating: Self.fewest, count: Self.count)

  init() {}

  /// `shares` in order, each with pairs of its own values only.
  init(_ shares: [[UInt128]]) {
    self.shares = shares
  }

  var isEmpty: Bool { shares.allSatisfy(\.isEmpty) }

  mutating func append(group: Int, value: UInt64) {
    let share = Int(truncatingIfNeeded: value) & (Self.count - 1)
    shares[share].append(UInt128(truncatingIfNeeded: group) &<< 64 | UInt128(value))
    if shares[share].count >= limits[share] { shrink(share) }
  }

  private mutating func shrink(_ share: Int) {
    var scratch: [UInt128] = []
    DigitSort.sortUnique(&shares[share], scratch: &scratch)
    limits[share] = max(Self.fewest, shares[share].count * 2)
  }

  /// One share of several workers, sorted, each pair once.
  static func sorted(_ share: Int, of workers: [DistinctShares]) -> [UInt128] {
    var pairs = workers.flatMap { $0.shares[share] }
    if pairs.isStrictlyAscending { return pairs }
    var scratch: [UInt128] = []
    DigitSort.sortUnique(&pairs, scratch: &scratch)
    return pairs
  }

  /// The pairs of several workers, each once, so that many questions sort them only once.
  static func unified(_ workers: [DistinctShares], threads: Int) -> DistinctShares {
    DistinctShares(Parallel.map(count: count, threads: threads) { sorted($0, of: workers) })
  }
}
