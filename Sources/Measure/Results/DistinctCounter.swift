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
    } else if let bits = ValueBitmap(groups: targetGroups, valueBits: valueBits) {
      return count(projection, targetGroups: targetGroups, bits)
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

  /// Counts each pair of the query's group and a value where its bit was not set before: few groups of few values need
  /// no sorting.
  private func count(
    _ projection: Projection, targetGroups: Int, _ bitmap: consuming ValueBitmap
  ) -> [(group: Int, cell: SumCell)] {
    let shift = Packed(pairs.valueBits)
    let mask = (Packed(1) &<< shift) &- 1
    var counts = [Int](repeating: 0, count: targetGroups)
    for run in pairs.runs {
      var current: (source: Packed, target: Int?)?
      for pair in run {
        let source = pair &>> shift
        if current?.source != source {
          current = (source, projection.target(of: Int(truncatingIfNeeded: source)))
        }
        guard let target = current?.target else { continue }
        if bitmap.insert(group: target, value: Int(truncatingIfNeeded: pair & mask)) { counts[target] += 1 }
      }
    }
    var table = SumTable(groups: targetGroups)
    for (group, count) in counts.enumerated() where count > 0 {
      table.add(SumCell(sum: 0, stated: count, rows: count), to: group)
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
