import Statistics
import Testing

struct ProportionTests {
  private func expect(
    _ successes: Int, _ trials: Int, level: Double = 0.95, _ low: Double, _ high: Double,
    within tolerance: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(
      Proportion.wilson(successes: successes, trials: trials, level: level), sourceLocation: sourceLocation)
    #expect(abs(interval.low - low) <= tolerance, sourceLocation: sourceLocation)
    #expect(abs(interval.high - high) <= tolerance, sourceLocation: sourceLocation)
  }

  @Test("Wilson: the examples of R's binom")
  func binom() throws {
    try expect(18, 20, 0.698_966_354_771_5, 0.972_133_518_786_2, within: 1e-12)
    try expect(4, 20, 0.080_657_662_579_8, 0.416_017_432_251_9, within: 1e-12)
    try expect(19, 38, 0.348_499_283_643_951, 0.651_500_716_356_049, within: 1e-12)
  }

  @Test("Wilson: the table of Newcombe 1998")
  func newcombe() throws {
    try expect(81, 263, 0.2553, 0.3662, within: 5e-5)
    try expect(15, 148, 0.0624, 0.1605, within: 5e-5)
    try expect(0, 20, 0, 0.1611, within: 5e-5)
    try expect(1, 29, 0.0061, 0.1718, within: 5e-5)
  }

  @Test("Wilson at other levels: statsmodels, proportion_confint")
  func levels() throws {
    try expect(18, 20, level: 0.9, 0.7383369536731331, 0.9663367764380953, within: 1e-12)
    try expect(18, 20, level: 0.99, 0.6205022134712957, 0.9802134656497014, within: 1e-12)
  }

  @Test("where no case is a success, or every one, the interval ends there exactly", arguments: 1...200)
  func ends(trials: Int) throws {
    let none = try #require(Proportion.wilson(successes: 0, trials: trials))
    let all = try #require(Proportion.wilson(successes: trials, trials: trials))
    #expect(none.low == 0 && none.high > 0)
    #expect(all.high == 1 && all.low < 1)
  }

  @Test("no cases and impossible counts have no interval")
  func none() {
    #expect(Proportion.wilson(successes: 0, trials: 0) == nil)
    #expect(Proportion.wilson(successes: 3, trials: 2) == nil)
    #expect(Proportion.wilson(successes: -1, trials: 2) == nil)
  }
}
