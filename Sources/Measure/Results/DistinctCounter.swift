/// Counts distinct values per group of a query from the pairs that a scan left.
struct DistinctCounter<Packed: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private let pairs: PairRuns<Packed>

  init(runs: [[Packed]], groups: Int, valueBits: Int) {
    pairs = PairRuns(groups: groups, valueBits: valueBits, runs: runs)
  }

  /// Groups that have values, ascending, with how many.
  func count(
    _ projection: Projection, targetGroups: Int, threads: Int
  ) throws -> [(group: Int, cell: SumCell)] {
    let valueBits = pairs.valueBits
    let parts: [[(Int, Int)]]
    if projection.isInjective {
      parts = try pairs.ranges(threads: threads) { pairs in
        Self.lengths(pairs, valueBits).compactMap { group, length in
          projection.target(of: group).map { ($0, length) }
        }
      }
    } else {
      // Groups come together: the pairs of each range, once each, are paired anew with the query's groups.
      let projected = try pairs.ranges(threads: threads) { pairs in
        Self.project(pairs, valueBits, projection, targetGroups)
      }
      let coarse = PairRuns(groups: targetGroups, valueBits: valueBits, runs: projected)
      parts = try coarse.ranges(threads: threads) { Self.lengths($0, valueBits) }
    }
    var table = SumTable(groups: targetGroups)
    for part in parts {
      for (group, length) in part { table.add(SumCell(sum: 0, stated: length, rows: length), to: group) }
    }
    return table.finish()
  }

  /// Each group with how many of the sorted pairs are its own.
  private static func lengths(_ pairs: [Packed], _ valueBits: Int) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    var start = 0
    while start < pairs.count {
      let group = pairs[start] &>> Packed(valueBits)
      var end = start + 1
      while end < pairs.count, pairs[end] &>> Packed(valueBits) == group { end += 1 }
      result.append((Int(truncatingIfNeeded: group), end - start))
      start = end
    }
    return result
  }

  private static func project(
    _ pairs: [Packed], _ valueBits: Int, _ projection: Projection, _ targetGroups: Int
  ) -> [Packed] {
    var result: [Packed] = []
    result.reserveCapacity(pairs.count)
    let mask = (Packed(1) &<< Packed(valueBits)) &- 1
    var current: (source: Packed, target: Int?)?
    for pair in pairs {
      let group = pair &>> Packed(valueBits)
      if current?.source != group {
        current = (group, projection.target(of: Int(truncatingIfNeeded: group)))
      }
      guard let target = current?.target else { continue }
      result.append(Packed(truncatingIfNeeded: target) &<< Packed(valueBits) | pair & mask)
    }
    PairRuns<Packed>.sortUnique(
      &result, from: 0, bits: DistinctSource.bits(targetGroups) + valueBits)
    return result
  }
}
