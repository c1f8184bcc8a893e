import Statistics
import Testing

/// The p values of differences of means: exact where there are at most a million arrangements, else seeded.
struct PermutationTests {
  private let darwin = [49.0, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]

  private func pairs(_ differences: [Double], seed: UInt64) throws -> Double {
    try #require(Difference.ofPairs(differences, fewest: 2, generator: SeededGenerator(seed: seed))).p
  }

  private func sides(_ left: [Double], _ right: [Double], seed: UInt64) throws -> Double {
    let difference = Difference.ofMeans(
      left.map { (value: $0, weight: 1) }, right.map { (value: $0, weight: 1) }, fewest: 2,
      generator: SeededGenerator(seed: seed))
    return try #require(difference).p
  }

  /// All ways to take seven of sixteen, one by one. One-sided it is the published 1,613 of 11,440: 0.14100.
  @Test("mouse data: of 11,440 arrangements 1,613 are as far above, 3,184 as far on either side")
  func mouse() throws {
    let treated = [94.0, 197, 16, 38, 99, 141, 23]
    let control = [52.0, 104, 146, 10, 51, 30, 40, 27, 46]
    let values = (treated + control).map { Int($0) }
    let total = values.reduce(0, +)
    // Means over 7 and 9 in parts of 63, so that nothing is rounded.
    let differences = (0..<(1 << 16)).filter { $0.nonzeroBitCount == 7 }.map { mask -> Int in
      let sum = values.indices.reduce(0) { mask >> $1 & 1 == 1 ? $0 + values[$1] : $0 }
      return 9 * sum - 7 * (total - sum)
    }
    let found = 9 * 608 - 7 * 506
    #expect(differences.count == 11_440)
    #expect(differences.count { $0 >= found } == 1_613)
    let p = try sides(treated, control, seed: 1)
    #expect(p == Double(differences.count { abs($0) >= found }) / 11_440)
    #expect(p == 3_184.0 / 11_440)
  }

  /// Counted in Python with fractions: sums of tenths are not exact, and must not lose arrangements by it.
  @Test("an arrangement that is as far off but for rounding is as far off")
  func rounded() throws {
    #expect(try pairs([0.1, 0.2, -0.3, 0.3, 0.1, -0.1, 0.7], seed: 1) == 46.0 / 128)
    #expect(try sides([0.1, 0.4, 0.7], [0.2, 0.3, 0.1, 0.6], seed: 1) == 22.0 / 35)
    #expect(try sides([0.1, 0.4, 0.7, 0.2, 0.9], [0.2, 0.3, 0.1], seed: 1) == 17.0 / 56)
  }

  @Test("nineteen pairs are tried out: 52,790 of 524,288, whatever the seed")
  func exact() throws {
    let differences = darwin + [-21, 33, -52, 17]
    #expect(try pairs(differences, seed: 1) == 52_790.0 / 524_288)
    #expect(try pairs(differences, seed: 2) == 52_790.0 / 524_288)
  }

  /// 156,144 of 1,048,576, within four standard errors of 4,999 draws.
  @Test("twenty pairs are drawn from, the same way for the same seed")
  func drawnPairs() throws {
    let differences = darwin + [-21, 33, -52, 17, -30]
    let p = try pairs(differences, seed: 1)
    #expect(abs(p - 0.14891) < 0.0202)
    #expect(try pairs(differences, seed: 1) == p)
    #expect(try pairs(differences, seed: 2) != p)
  }

  @Test("three against 179 are tried out, against 180 drawn from")
  func unequalSides() throws {
    let others = (1...180).map { Double($0 * 37 % 181) }
    let few = [150.0, 163, 171]
    let exact = try sides(few, Array(others.dropLast()), seed: 1)
    #expect(try sides(Array(others.dropLast()), few, seed: 2) == exact)
    let drawn = try sides(few, others, seed: 1)
    #expect((drawn * 5_000).rounded() / 5_000 == drawn)
    #expect(abs(drawn - exact) < 0.015)
    #expect(try sides(few, others, seed: 1) == drawn)
  }
}
