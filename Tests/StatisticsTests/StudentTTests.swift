import Statistics
import Testing

/// Reference values: scipy 1, `stats.t`.
struct StudentTTests {
  @Test("distribution function, into the far tail")
  func distribution() {
    #expect(abs(StudentT.cdf(1, degrees: 1) - 0.75) < 1e-14)
    #expect(abs(StudentT.cdf(0.7, degrees: 3) - 0.7328365008476182) < 1e-14)
    #expect(abs(StudentT.cdf(-2.5, degrees: 11) - 0.014753187043682081) < 1e-14)
    #expect(abs(StudentT.cdf(-40, degrees: 11) / 1.446270449060285e-13 - 1) < 1e-10)
  }

  @Test("quantiles of the printed tables, and of degrees that are not whole")
  func quantiles() {
    #expect(abs(StudentT.quantile(0.975, degrees: 1) - 12.7062047361747) < 1e-10)
    #expect(abs(StudentT.quantile(0.975, degrees: 4) - 2.7764451051977934) < 1e-12)
    #expect(abs(StudentT.quantile(0.95, degrees: 11) - 1.7958848187040433) < 1e-12)
    #expect(abs(StudentT.quantile(0.975, degrees: 2.5) - 3.5746548420036817) < 1e-12)
  }

  @Test("without a degree of freedom there is no number")
  func outside() {
    #expect(StudentT.quantile(0.975, degrees: 0).isNaN)
    #expect(StudentT.cdf(1, degrees: .nan).isNaN)
  }
}
