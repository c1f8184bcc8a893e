import Statistics
import Testing

struct PowerTests {
  /// statsmodels, `NormalIndPower().solve_power`: 392.44 and 4,186.06.
  @Test("cases for ten points around a half, and for three around two fifths")
  func cases() {
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: 0.1) == 393)
    #expect(Power.casesPerGroup(pooledShare: 0.4, difference: 0.03) == 4_187)
  }

  @Test("fifteen a side see a difference of 1.023 standard deviations")
  func fifteen() {
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: 0.5 * 1.0231) == 15)
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: 0.5 * 1.0229) == 16)
  }

  @Test("no difference is never seen, and what takes more cases than there are is not promised")
  func none() {
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: 0) == nil)
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: -0.1) == nil)
    #expect(Power.casesPerGroup(pooledShare: 0.5, difference: 1e-9) == nil)
    #expect(Power.casesPerGroup(pooledShare: .nan, difference: 0.1) == nil)
  }
}
