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

  @Test("Kaplan–Meier: the aml data of R, maintained arm, median 31")
  func kaplanMeier() {
    let ended = [9.0, 13, 18, 23, 31, 34, 48]
    #expect(KaplanMeier.median(ended: ended, open: [13, 28, 45, 161]) == 31)
    #expect(KaplanMeier.median(ended: [1], open: [2, 2, 2]) == nil)
    #expect(KaplanMeier.median(ended: [], open: []) == nil)
  }
}
