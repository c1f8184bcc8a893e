import Statistics
import Testing

struct DifferenceMeansTests {
  /// Darwin's pairs of plants, crossed less self-fertilised (Fisher 1935).
  private let darwin = [49.0, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
  /// Survival of mice, treated and not (Efron and Tibshirani 1993).
  private let treated = [94.0, 197, 16, 38, 99, 141, 23]
  private let control = [52.0, 104, 146, 10, 51, 30, 40, 27, 46]

  private func units(_ values: [Double]) -> [(value: Double, weight: Double)] {
    values.map { (value: $0, weight: 1) }
  }

  /// The interval is that of the paired t test: scipy, `ttest_1samp`.
  @Test("Darwin's pairs: +20.93 (0.03 to 41.84), p 0.0526733")
  func pairs() throws {
    let difference = try #require(
      Difference.ofPairs(darwin, fewest: 6, generator: SeededGenerator(seed: 1)))
    #expect(abs(difference.estimate - 314.0 / 15) < 1e-12)
    #expect(abs(difference.low - 0.031193318392979563) < 1e-10)
    #expect(abs(difference.high - 41.83547334827369) < 1e-10)
    #expect(abs(difference.low90 - 3.7683857536552843) < 1e-10)
    #expect(abs(difference.high90 - 38.098280913011365) < 1e-10)
    #expect(difference.p == 1_726.0 / 32_768)
    #expect(abs(difference.p - 0.0526733) < 5e-8)
  }

  /// The deviation is that of statsmodels, `OLS(…).fit(cov_type="HC3")`: 31.1206; degrees of freedom 9.5364.
  @Test("mouse data: +30.63 (−39.17 to +100.44), p 3,184 of 11,440")
  func groups() throws {
    let difference = try #require(
      Difference.ofMeans(units(treated), units(control), fewest: 6, generator: SeededGenerator(seed: 1)))
    #expect(abs(difference.estimate - 30.63492063492064) < 1e-12)
    #expect(abs(difference.low + 39.165809955766626) < 1e-9)
    #expect(abs(difference.high - 100.4356512256079) < 1e-9)
    #expect(abs(difference.low90 + 26.049528681529836) < 1e-9)
    #expect(abs(difference.high90 - 87.31936995137112) < 1e-9)
    #expect(difference.p == 3_184.0 / 11_440)
  }

  /// statsmodels, `WLS(…).fit(cov_type="HC3")`: 0.11747 with deviation 0.035934; 2 of all 126 arrangements are as far.
  @Test("weighted means: the deviation of weighted least squares, units that change sides with their weights")
  func weighted() throws {
    let left = zip([0.10, 0.14, 0.05, 0.22], [12.0, 30, 7, 18]).map { (value: $0, weight: $1) }
    let right = zip([0.08, 0.02, -0.03, 0.04, 0.01], [21.0, 25, 9, 14, 33]).map { (value: $0, weight: $1) }
    let difference = try #require(
      Difference.ofMeans(left, right, fewest: 3, generator: SeededGenerator(seed: 1)))
    #expect(abs(difference.estimate - 0.11747439274217152) < 1e-14)
    #expect(abs(difference.low - 0.023530963800548713) < 1e-10)
    #expect(abs(difference.high - 0.2114178216837943) < 1e-10)
    #expect(difference.p == 2.0 / 126)
  }

  @Test("sides that change places give the opposite difference, with the same p")
  func mirrored() throws {
    let generator = SeededGenerator(seed: 9)
    let up = try #require(Difference.ofMeans(units(treated), units(control), fewest: 6, generator: generator))
    let down = try #require(
      Difference.ofMeans(units(control), units(treated), fewest: 6, generator: generator))
    #expect(up.estimate == -down.estimate)
    #expect(abs(up.low + down.high) < 1e-12)
    #expect(up.p == down.p)
  }

  @Test("too few units, units that do not scatter, and damaged values have no difference")
  func none() {
    let generator = SeededGenerator(seed: 1)
    #expect(Difference.ofPairs(darwin, fewest: 16, generator: generator) == nil)
    #expect(Difference.ofPairs([5], fewest: 0, generator: generator) == nil)
    #expect(Difference.ofPairs([2, 2, 2], fewest: 3, generator: generator) == nil)
    #expect(Difference.ofPairs([1, 2, .nan], fewest: 3, generator: generator) == nil)
    #expect(Difference.ofMeans(units(treated), units(control), fewest: 8, generator: generator) == nil)
    #expect(Difference.ofMeans(units([1]), units([2, 3]), fewest: 0, generator: generator) == nil)
    #expect(Difference.ofMeans(units([1, 1]), units([2, 2]), fewest: 2, generator: generator) == nil)
    #expect(Difference.ofMeans(units([1, .nan]), units([2, 3]), fewest: 2, generator: generator) == nil)
  }
}
