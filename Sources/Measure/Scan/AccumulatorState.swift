import TerrainModel

/// What one worker has accumulated so far for one accumulation.
///
/// Lists carry the number of their batch, so that workers' lists can be put in the order of the batches.
struct AccumulatorState: Sendable {
  var counts: [UInt32] = []
  var sums: [SumCell] = []
  var narrow: [(batch: Int, pairs: [UInt64])] = []
  /// One for each worker: their order decides nothing.
  var wide: [DistinctShares] = []
  var values: [(batch: Int, values: [GroupedValue])] = []
  var readings: [(batch: Int, readings: [Reading])] = []

  /// Adds another worker's; the order of merging does not matter.
  mutating func merge(_ other: AccumulatorState) {
    if counts.isEmpty {
      counts = other.counts
    } else {
      for (index, count) in other.counts.enumerated() { counts[index] &+= count }
    }
    if sums.isEmpty {
      sums = other.sums
    } else {
      for (index, sum) in other.sums.enumerated() { sums[index].add(sum) }
    }
    narrow += other.narrow
    wide += other.wide
    values += other.values
    readings += other.readings
  }

  /// Makes pairs unique over all batches.
  mutating func unify(_ accumulator: Accumulator, threads: Int) throws {
    guard let distinct = accumulator.distinct else { return }
    let groups = accumulator.space.count
    if accumulator.isNarrow {
      let runs = PairRuns(groups: groups, valueBits: distinct.bits, runs: narrow.map(\.pairs))
      narrow = try runs.unified(threads: threads).runs.map { (0, $0) }
    } else {
      wide = [DistinctShares.unified(wide, threads: threads)]
    }
  }

  /// Puts lists into the order of the batches.
  mutating func finish() {
    narrow.sort { $0.batch < $1.batch }
    values.sort { $0.batch < $1.batch }
    readings.sort { $0.batch < $1.batch }
  }
}
