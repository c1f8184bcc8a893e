import Statistics
import Testing

/// Reference values: scipy 1, `stats.norm`.
struct NormalTests {
  @Test("distribution function, into the far tail")
  func distribution() {
    #expect(abs(Normal.cdf(1.96) - 0.9750021048517795) < 1e-15)
    #expect(abs(Normal.cdf(0.5) - 0.6914624612740131) < 1e-15)
    #expect(abs(Normal.cdf(-10) / 7.61985302416047e-24 - 1) < 1e-12)
    #expect(Normal.cdf(.nan).isNaN)
  }

  @Test("the named deviates are the quantiles they say")
  func deviates() {
    #expect(abs(Normal.quantile(0.975) - Normal.z95) < 1e-15)
    #expect(abs(Normal.quantile(0.95) - Normal.z90) < 1e-15)
    #expect(abs(Normal.quantile(0.975) + Normal.quantile(0.8) - Normal.z95Power80) < 1e-15)
    #expect(Normal.quantile(1.1).isNaN)
  }

  @Test("two-sided p keeps its digits, and does not ask for the side")
  func twoSided() {
    #expect(abs(Normal.twoSidedP(Normal.z95) - 0.05) < 1e-15)
    #expect(abs(Normal.twoSidedP(10) / 1.523970604832094e-23 - 1) < 1e-12)
    #expect(Normal.twoSidedP(-2.5) == Normal.twoSidedP(2.5))
    #expect(Normal.twoSidedP(0) == 1)
  }
}
