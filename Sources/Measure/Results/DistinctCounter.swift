import Primitives

/// Counts distinct values per group of a query from the pairs that a scan left.
struct DistinctCounter {
  let projection: Projection
  let targetGroups: Int
  let threads: Int

  /// Groups that have values, ascending, with how many. Pairs lie in runs, with `valueBits` bits below the group.
  func count(_ pairs: PairRuns) throws -> [(group: Int, cell: SumCell)] {
    let valueBits = pairs.valueBits
    if projection.isInjective {
      return total(
        try pairs.ranges(threads: threads) { targets(of: Self.lengths($0, valueBits)) })
    }
    if let bits = ValueBitmap(groups: targetGroups, valueBits: valueBits) { return count(pairs, bits) }
    // Groups come together: the pairs of each range, once each, are paired anew with the query's groups.
    let bits = DistinctSource.bits(targetGroups) + valueBits
    let projected = try pairs.ranges(threads: threads) { pairs in
      var projected = project(pairs, valueBits)
      PairRuns.sortUnique(&projected, from: 0, bits: bits)
      return projected
    }
    let coarse = PairRuns(groups: targetGroups, valueBits: valueBits, runs: projected)
    return total(try coarse.ranges(threads: threads) { Self.lengths($0, valueBits) })
  }

  /// The same of pairs that were dealt out by their value: a group's values are counted share by share.
  func count(_ workers: [DistinctShares]) -> [(group: Int, cell: SumCell)] {
    let isInjective = projection.isInjective
    return total(
      Parallel.map(count: DistinctShares.count, threads: threads) { share in
        let pairs = DistinctShares.sorted(share, of: workers)
        if isInjective { return targets(of: Self.lengths(pairs, 64)) }
        var projected = project(pairs, 64)
        var scratch: [UInt128] = []
        DigitSort.sortUnique(&projected, scratch: &scratch)
        return Self.lengths(projected, 64)
      })
  }

  private func total(_ parts: [[(group: Int, length: Int)]]) -> [(group: Int, cell: SumCell)] {
    var table = SumTable(groups: targetGroups)
    for part in parts {
      for (group, length) in part { table.add(SumCell(sum: 0, stated: length, rows: length), to: group) }
    }
    return table.finish()
  }

  /// The query's groups in the place of the scan's; those outside its periods are left out.
  private func targets(of lengths: [(group: Int, length: Int)]) -> [(group: Int, length: Int)] {
    lengths.compactMap { group, length in projection.target(of: group).map { ($0, length) } }
  }

  /// Counts each pair of the query's group and a value where its bit was not set before: few groups of few values need
  /// no sorting.
  private func count(
    _ pairs: PairRuns, _ bitmap: consuming ValueBitmap
  ) -> [(group: Int, cell: SumCell)] {
    let shift = UInt64(pairs.valueBits)
    let mask = (UInt64(1) &<< shift) &- 1
    var counts = [Int](repeating: 0, count: targetGroups)
    for run in pairs.runs {
      var current: (source: UInt64, target: Int?)?
      for pair in run {
        let source = pair &>> shift
        if current?.source != source {
          current = (source, projection.target(of: Int(truncatingIfNeeded: source)))
        }
        guard let target = current?.target else { continue }
        if bitmap.insert(group: target, value: Int(truncatingIfNeeded: pair & mask)) { counts[target] += 1 }
      }
    }
    return total([
      counts.enumerated().filter { $0.element > 0 }.map { (group: $0.offset, length: $0.element) }
    ])
  }

  /// Each group with how many of the sorted pairs are its own.
  private static func lengths<Packed: FixedWidthInteger & UnsignedInteger>(
    _ pairs: [Packed], _ valueBits: Int
  ) -> [(group: Int, length: Int)] {
    var result: [(group: Int, length: Int)] = []
    var start = 0
    while start < pairs.count {
      let group = pairs[start] &>> Packed(truncatingIfNeeded: valueBits)
      var end = start + 1
      while end < pairs.count, pairs[end] &>> Packed(truncatingIfNeeded: valueBits) == group { end += 1 }
      result.append((Int(truncatingIfNeeded: group), end - start))
      start = end
    }
    return result
  }

  /// Pairs of the query's groups, in no order.
  private func project<Packed: FixedWidthInteger & UnsignedInteger>(
    _ pairs: [Packed], _ valueBits: Int
  ) -> [Packed] {
    let shift = Packed(truncatingIfNeeded: valueBits)
    var result: [Packed] = []
    result.reserveCapacity(pairs.count)
    let mask = (Packed(1) &<< shift) &- 1
    var current: (source: Packed, target: Int?)?
    for pair in pairs {
      let group = pair &>> shift
      if current?.source != group {
        current = (group, projection.target(of: Int(truncatingIfNeeded: group)))
      }
      guard let target = current?.target else { continue }
      result.append(Packed(truncatingIfNeeded: target) &<< shift | pair & mask)
    }
    return result
  }
}
