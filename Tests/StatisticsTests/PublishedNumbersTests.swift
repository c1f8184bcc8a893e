import Statistics
import Testing

/// Published values, to the digits that were published.
struct PublishedNumbersTests {
  private func expect(_ interval: Interval?, _ low: Double, _ high: Double, within tolerance: Double) {
    #expect(
      interval.map { abs($0.low - low) <= tolerance && abs($0.high - high) <= tolerance } == true,
      "\(interval.map { [$0.low - low, $0.high - high] } ?? [])")
  }

  @Test("Wilson: R binom, Newcombe 1998")
  func wilson() {
    expect(
      Proportion.wilson(successes: 18, trials: 20), 0.698_966_354_771_5, 0.972_133_518_786_2, within: 1e-12)
    expect(
      Proportion.wilson(successes: 4, trials: 20), 0.080_657_662_579_8, 0.416_017_432_251_9, within: 1e-12)
    expect(
      Proportion.wilson(successes: 19, trials: 38), 0.348_499_283_643_951, 0.651_500_716_356_049,
      within: 1e-12)
    expect(Proportion.wilson(successes: 81, trials: 263), 0.2553, 0.3662, within: 5e-5)
    expect(Proportion.wilson(successes: 15, trials: 148), 0.0624, 0.1605, within: 5e-5)
    expect(Proportion.wilson(successes: 0, trials: 20), 0, 0.1611, within: 5e-5)
    expect(Proportion.wilson(successes: 1, trials: 29), 0.0061, 0.1718, within: 5e-5)
    #expect(Proportion.wilson(successes: 0, trials: 0) == nil)
    #expect(Proportion.wilson(successes: 3, trials: 2) == nil)
  }

  @Test("Newcombe's difference: Fagerland and others 2015")
  func newcombe() {
    let first = Proportion.newcombe(successes: 7, trials: 34, otherSuccesses: 1, otherTrials: 34)
    expect(first, 0.018_921, 0.340_369, within: 1e-6)
    let second = Proportion.newcombe(successes: 56, trials: 70, otherSuccesses: 48, otherTrials: 80)
    expect(second, 0.0524, 0.3339, within: 5e-5)
  }

  @Test("exact Poisson: R poisson.test")
  func poisson() {
    let interval = PoissonRate.interval(count: 15)
    expect(
      interval.map { Interval(low: $0.low / 400, high: $0.high / 400) }, 0.020_988_465_331_958_3,
      0.061_850_547_178_714_6, within: 1e-12)
    let second = PoissonRate.interval(count: 137)
    expect(
      second.map { Interval(low: $0.low / 24.19893, high: $0.high / 24.19893) }, 4.753125, 6.692709,
      within: 1e-6)
    #expect(PoissonRate.interval(count: 0)?.low == 0)
  }

  @Test("Benjamini and Hochberg 1995, 15 p values")
  func falseDiscovery() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
      0.7590, 1,
    ]
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182,
      0.714875,
      0.75323077, 0.81321429, 1,
    ]
    for (q, wanted) in zip(FalseDiscovery.benjaminiHochberg(p), expected) { #expect(abs(q - wanted) < 5e-9) }
    #expect(FalseDiscovery.benjaminiHochberg(p).count { $0 <= 0.05 } == 4)
  }

  @Test("Kaplan–Meier: the aml data of R, maintained arm, median 31")
  func kaplanMeier() {
    let ended = [9.0, 13, 18, 23, 31, 34, 48]
    #expect(KaplanMeier.median(ended: ended, open: [13, 28, 45, 161]) == 31)
    #expect(KaplanMeier.median(ended: [1], open: [2, 2, 2]) == nil)
    #expect(KaplanMeier.median(ended: [], open: []) == nil)
  }

  @Test("XmR: NIST flow data")
  func processLimits() throws {
    let chart = try #require(XmRChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
    #expect(abs(chart.mean - 50.81) < 1e-9)
    #expect(abs(chart.high - 55.8049) < 5e-5)
    #expect(abs(chart.low - 45.8151) < 5e-5)
  }

  @Test("permutation: the mouse data, 3,184 of 11,440 two-sided; Darwin's pairs, two-sided 0.0526733")
  func permutation() {
    let p = Permutation.differenceInMeans(
      [94, 197, 16, 38, 99, 141, 23], [52, 104, 146, 10, 51, 30, 40, 27, 46], seedText: "mouse")
    // One-sided 1,613 (published); two-sided 3,184 by enumeration with Python's itertools.combinations.
    #expect(p == 3_184.0 / 11_440)
    let pairs = [49.0, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    let darwin = Permutation.signFlip(pairs, seedText: "darwin")
    #expect(darwin.map { abs($0 - 0.0526733) < 5e-8 } == true, "\(darwin as Any)")
  }

  @Test("Mantel–Haenszel difference: kidney stones turn round within sizes")
  func mantelHaenszel() throws {
    let strata = [
      RiskDifference.Stratum(successes: 81, trials: 87, otherSuccesses: 234, otherTrials: 270),
      RiskDifference.Stratum(successes: 192, trials: 263, otherSuccesses: 55, otherTrials: 80),
    ]
    let estimate = try #require(RiskDifference.mantelHaenszel(strata))
    #expect(estimate.difference > 0)
    #expect(273.0 / 350 < 289.0 / 350)
    let weights = [87.0 * 270 / 357, 263.0 * 80 / 343]
    let differences = [81.0 / 87 - 234.0 / 270, 192.0 / 263 - 55.0 / 80]
    let byHand = (weights[0] * differences[0] + weights[1] * differences[1]) / (weights[0] + weights[1])
    #expect(abs(estimate.difference - byHand) < 1e-12)
  }

  @Test("predictive probabilities: counts 0.73993, rates 0.37422")
  func predictive() {
    let counts = Predictive.reaching(needed: 16, count: 14, past: 5, future: 7)
    #expect(counts.map { abs($0 - 0.73993) < 5e-6 } == true, "\(counts as Any)")
    let rates = Predictive.reaching(needed: 10, trials: 40, successes: 7, seen: 34)
    #expect(rates.map { abs($0 - 0.37422) < 5e-6 } == true, "\(rates as Any)")
  }

  @Test("a damaged value or perfect separation gives no number, rather than certainty")
  func degenerate() {
    #expect(Permutation.differenceInMeans([1, 2, .nan], [3, 4, 5], seedText: "x") == nil)
    #expect(Permutation.signFlip([1, 2, .nan], seedText: "x") == nil)
    #expect(KaplanMeier.median(ended: [1, .nan, 2], open: []) == nil)
    let separated = RiskDifference.Stratum(successes: 10, trials: 10, otherSuccesses: 0, otherTrials: 10)
    #expect(RiskDifference.mantelHaenszel([separated]) == nil)
  }

  @Test("quantiles of type 7, sums without lost digits, seeded numbers that repeat")
  func foundations() {
    #expect(Descriptive.quantile(0.25, of: [4, 1, 3, 2]) == 1.75)
    #expect(Descriptive.sum([1e16, 1, -1e16]) == 1)
    var (first, second) = (SeededGenerator(seedText: "a"), SeededGenerator(seedText: "a"))
    #expect((0..<5).map { _ in first.next() } == (0..<5).map { _ in second.next() })
    #expect(abs(SpecialFunctions.betaQuantile(0.5, 2, 3) - 0.385_727_568_130) < 5e-12)
  }
}
