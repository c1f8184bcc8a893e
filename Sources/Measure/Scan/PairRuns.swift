import Primitives

/// Pairs of group and value from many batches, packed (group in the high bits) and counted once each.
///
/// Each batch leaves one sorted run without repetitions: eight or sixteen bytes per row at worst. Reading them back goes by
/// ranges of groups, small enough to be sorted in the cache, and in parallel.
struct PairRuns<Packed: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  let groups: Int
  let valueBits: Int
  var runs: [[Packed]]

  /// Calls `body` for each range of groups with its pairs, sorted, each once; results come in order of the ranges.
  func ranges<Result: Sendable>(
    threads: Int, _ body: @Sendable (_ pairs: [Packed]) throws -> Result
  ) throws -> [Result] {
    let total = runs.reduce(0) { $0 + $1.count }
    let partitions = min(max(total / 32_768, 1), 4_096, max(groups, 1))
    let width = (groups + partitions - 1) / max(partitions, 1)
    return try Parallel.map(count: partitions, threads: threads) { partition in
      let first = Packed(truncatingIfNeeded: min(partition * width, groups)) &<< Packed(valueBits)
      let end = Packed(truncatingIfNeeded: min((partition + 1) * width, groups)) &<< Packed(valueBits)
      var pairs: [Packed] = []
      for run in runs {
        let lower = run.firstIndex(notBelow: first)
        let upper = run.firstIndex(notBelow: end)
        pairs.append(contentsOf: run[lower..<upper])
      }
      if !pairs.isStrictlyAscending {
        Self.sortUnique(&pairs, from: first, bits: DistinctSource.bits(width) + valueBits)
      }
      return try body(pairs)
    }
  }

  /// The same pairs, once each over all batches, so that many questions sort them only once.
  func unified(threads: Int) throws -> PairRuns {
    PairRuns(groups: groups, valueBits: valueBits, runs: try ranges(threads: threads) { $0 })
  }

  /// Sorts pairs and keeps one of each; all lie less than 2^bits above `first`.
  static func sortUnique(_ pairs: inout [Packed], from first: Packed, bits: Int) {
    guard let narrow = pairs as? [UInt64] else {
      var scratch: [UInt128] = []
      var wide = pairs.map { UInt128(truncatingIfNeeded: $0) }
      pairs = []
      DigitSort.sortUnique(&wide, scratch: &scratch)
      pairs = wide.map { Packed(truncatingIfNeeded: $0) }
      return
    }
    var scratch: [UInt64] = []
    var numbers = narrow
    pairs = []
    let base = UInt64(truncatingIfNeeded: first)
    for index in numbers.indices { numbers[index] &-= base }
    RadixSort.sortUnique(&numbers, bits: bits, scratch: &scratch)
    pairs = numbers.map { Packed(truncatingIfNeeded: $0 &+ base) }
  }
}

extension Array where Element: Comparable {
  /// Whether each element is above the one before it.
  var isStrictlyAscending: Bool {
    guard count > 1 else { return true }
    for index in 1..<count where self[index] <= self[index - 1] { return false }
    return true
  }

  /// The first index of a sorted array whose element is not below the value.
  func firstIndex(notBelow value: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
