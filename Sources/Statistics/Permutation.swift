/// Tests that ask how often chance alone would give as much, by trying arrangements.
package enum Permutation {
  /// Two-sided p of a difference in means between the first `groupSize` values and the rest: exact where there are at
  /// most a million arrangements, else from seeded draws, (b + 1) / (m + 1). nil where a group is empty.
  package static func differenceInMeans(
    _ group: [Double], _ others: [Double], seedText: String, draws: Int = 20_000
  ) -> Double? {
    guard !group.isEmpty, !others.isEmpty, (group + others).allSatisfy(\.isFinite) else { return nil }
    let values = group + others
    let total = Descriptive.sum(values)
    let observed = Descriptive.sum(group)
    let expected = total * Double(group.count) / Double(values.count)
    let threshold = abs(observed - expected) - 1e-9 * max(1, abs(total))
    if let count = combinations(values.count, group.count, limit: 1_000_000) {
      var extreme = 0
      visit(values, choose: group.count) { if abs($0 - expected) >= threshold { extreme += 1 } }
      return Double(extreme) / Double(count)
    }
    var generator = SeededGenerator(seedText: seedText)
    var pool = values
    var extreme = 0
    for _ in 0..<draws {
      var sum = 0.0
      for index in 0..<group.count {
        pool.swapAt(index, index + generator.below(pool.count - index))
        sum += pool[index]
      }
      if abs(sum - expected) >= threshold { extreme += 1 }
    }
    return Double(extreme + 1) / Double(draws + 1)
  }

  /// Two-sided p of paired differences under exchange of signs: exact up to 20 pairs, else seeded.
  package static func signFlip(_ differences: [Double], seedText: String, draws: Int = 20_000) -> Double? {
    guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else { return nil }
    let threshold = abs(Descriptive.sum(differences)) - 1e-9
    if differences.count <= 20 {
      let arrangements = 1 << differences.count
      let extreme = (0..<arrangements).count { mask in
        var sum = 0.0
        for (index, value) in differences.enumerated() { sum += mask >> index & 1 == 1 ? -value : value }
        return abs(sum) >= threshold
      }
      return Double(extreme) / Double(arrangements)
    }
    var generator = SeededGenerator(seedText: seedText)
    let extreme = (0..<draws).count { _ in
      var sum = 0.0
      for value in differences { sum += generator.next() & 1 == 1 ? -value : value }
      return abs(sum) >= threshold
    }
    return Double(extreme + 1) / Double(draws + 1)
  }

  private static func combinations(_ n: Int, _ k: Int, limit: Int) -> Int? {
    var result = 1
    for index in 1...min(k, n - k) where n > k {
      result = result * (n - min(k, n - k) + index) / index
      if result > limit { return nil }
    }
    return n > k ? result : 1
  }

  private static func visit(_ values: [Double], choose count: Int, _ body: (Double) -> Void) {
    func descend(_ start: Int, _ left: Int, _ sum: Double) {
      if left == 0 { return body(sum) }
      for index in start...(values.count - left) { descend(index + 1, left - 1, sum + values[index]) }
    }
    descend(0, count, 0)
  }
}
