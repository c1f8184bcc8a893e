import Analyze
import Testing

struct ShareDifferenceTests {
  /// Newcombe 1998: 56/70 against 48/80; and 7/34 against 1/34 (Fagerland and others 2015).
  @Test func newcombe() throws {
    let first = try #require(
      ShareDifference.newcombe(
        FourFold(exposedSuccesses: 56, exposedCases: 70, unexposedSuccesses: 48, unexposedCases: 80)))
    #expect(abs(first.low - 0.0524) < 5e-5)
    #expect(abs(first.high - 0.3339) < 5e-5)
    let second = try #require(
      ShareDifference.newcombe(
        FourFold(exposedSuccesses: 7, exposedCases: 34, unexposedSuccesses: 1, unexposedCases: 34)))
    #expect(abs(second.low - 0.018921) < 1e-6)
    #expect(abs(second.high - 0.340369) < 1e-6)
  }

  /// Kidney stones: the crude difference is −0.0457; within strata it is (81·270 − 234·87)÷357 + … over the weights.
  @Test func mantelHaenszel() throws {
    let strata = [
      FourFold(exposedSuccesses: 81, exposedCases: 87, unexposedSuccesses: 234, unexposedCases: 270),
      FourFold(exposedSuccesses: 192, exposedCases: 263, unexposedSuccesses: 55, unexposedCases: 80),
    ]
    let difference = try #require(ShareDifference.mantelHaenszel(strata))
    let weights = (87.0 * 270 / 357, 263.0 * 80 / 343)
    let expected =
      (weights.0 * (81.0 / 87 - 234.0 / 270) + weights.1 * (192.0 / 263 - 55.0 / 80))
      / (weights.0 + weights.1)
    #expect(abs(difference.estimate - expected) < 1e-12)
    #expect(difference.low < 0 && difference.high > expected && difference.p > 0.05)
  }
}
