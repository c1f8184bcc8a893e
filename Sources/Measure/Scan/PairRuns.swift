import Primitives

/// Pairs of group and value from many batches, packed (group in the high bits) and counted once each.
///
/// Each batch leaves one sorted run without repetitions: eight bytes per row at worst. Reading them back goes by ranges of
/// groups, small enough to be sorted in the cache, and in parallel.
struct PairRuns: Sendable {
  let groups: Int
  let valueBits: Int
  var runs: [[UInt64]]

  /// Calls `body` for each range of groups with its pairs, sorted, each once; results come in order of the ranges.
  func ranges<Result: Sendable>(
    threads: Int, _ body: @Sendable (_ pairs: [UInt64]) throws -> Result
  ) throws -> [Result] {
    let total = runs.reduce(0) { $0 + $1.count }
    let partitions = min(max(total / 32_768, 1), 4_096, max(groups, 1))
    let width = (groups + partitions - 1) / max(partitions, 1)
    return try Parallel.map(count: partitions, threads: threads) { partition in
      let first = UInt64(min(partition * width, groups)) &<< UInt64(valueBits)
      let end = UInt64(min((partition + 1) * width, groups)) &<< UInt64(valueBits)
      var pairs: [UInt64] = []
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
  static func sortUnique(_ pairs: inout [UInt64], from first: UInt64, bits: Int) {
    var scratch: [UInt64] = []
    for index in pairs.indices { pairs[index] &-= first }
    RadixSort.sortUnique(&pairs, bits: bits, scratch: &scratch)
    for index in pairs.indices { pairs[index] &+= first }
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
