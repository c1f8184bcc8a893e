import Statistics
import Testing

struct SeededGeneratorTests {
  /// The first numbers of SplitMix64 for the seed 1234567, as Rosetta Code prints them.
  @Test("the published stream of SplitMix64")
  func stream() {
    var generator = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in generator.next() } == expected)
  }

  /// Written down from the same formulas in Python. What is drawn decides published probabilities.
  @Test("one draw of each distribution, in turn, from one seed")
  func draws() {
    var generator = SeededGenerator(seed: 2026)
    let drawn = [
      generator.uniform(), generator.normal(), generator.gamma(shape: 2.5), generator.gamma(shape: 0.4),
      generator.beta(2, 3), generator.chiSquared(8), generator.poisson(4), generator.poisson(200),
      generator.binomial(40, 0.3), generator.binomial(500, 0.3),
    ]
    let expected = [
      0.8578542230112183, -0.6084808326768981, 2.7361181103006733, 0.02990695512710775, 0.7351936578466686,
      5.1340104403387565, 5, 190, 10, 158,
    ]
    for (value, wanted) in zip(drawn, expected) { #expect(abs(value - wanted) < 1e-12) }
  }

  /// Mean and variance of 20,000 draws, within five standard errors of the mean and a tenth of the variance.
  private func check(
    mean: Double, variance: Double, _ draw: (inout SeededGenerator) -> Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var generator = SeededGenerator(seed: 1)
    let values = (0..<20_000).map { _ in draw(&generator) }
    let found = values.reduce(0, +) / 20_000
    let spread = values.reduce(0) { $0 + ($1 - found) * ($1 - found) } / 19_999
    #expect(abs(found - mean) < 5 * (variance / 20_000).squareRoot(), sourceLocation: sourceLocation)
    #expect(abs(spread / variance - 1) < 0.1, sourceLocation: sourceLocation)
  }

  @Test("means and variances are those of the distributions, on both sides of every threshold")
  func moments() {
    check(mean: 0.5, variance: 1.0 / 12) { $0.uniform() }
    check(mean: 0, variance: 1) { $0.normal() }
    check(mean: 5, variance: 5) { $0.gamma(shape: 5) }
    check(mean: 0.5, variance: 0.5) { $0.gamma(shape: 0.5) }
    check(mean: 0.4, variance: 0.04) { $0.beta(2, 3) }
    check(mean: 7, variance: 14) { $0.chiSquared(7) }
    check(mean: 3, variance: 3) { $0.poisson(3) }
    check(mean: 80, variance: 80) { $0.poisson(80) }
    check(mean: 12, variance: 8.4) { $0.binomial(40, 0.3) }
    check(mean: 60, variance: 42) { $0.binomial(200, 0.3) }
  }

  @Test(
    "a shape that does not exist gives nothing, rather than no end",
    arguments: [-500_000, 0, .nan, .infinity])
  func impossible(shape: Double) {
    var generator = SeededGenerator(seed: 3)
    #expect(generator.gamma(shape: shape) == 0)
  }
}
