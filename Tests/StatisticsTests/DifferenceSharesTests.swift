import Statistics
import Testing

struct DifferenceSharesTests {
  /// Kidney stones (Charig and others 1986): open surgery against the percutaneous way, small stones and large ones.
  private let stones = [
    FourFold(exposedSuccesses: 81, exposedCases: 87, unexposedSuccesses: 234, unexposedCases: 270),
    FourFold(exposedSuccesses: 192, exposedCases: 263, unexposedSuccesses: 55, unexposedCases: 80),
  ]

  @Test("Newcombe 1998: 56 of 70 against 48 of 80")
  func newcombe() throws {
    let difference = try #require(
      Difference.newcombe(
        FourFold(exposedSuccesses: 56, exposedCases: 70, unexposedSuccesses: 48, unexposedCases: 80)))
    #expect(abs(difference.estimate - 0.2) < 1e-15)
    #expect(abs(difference.low - 0.0524) < 5e-5)
    #expect(abs(difference.high - 0.3339) < 5e-5)
    // statsmodels: confint_proportions_2indep(method="newcomb", alpha=0.1), proportions_ztest.
    #expect(abs(difference.low90 - 0.07656419154407207) < 1e-12)
    #expect(abs(difference.high90 - 0.31364458358294384) < 1e-12)
    #expect(abs(difference.p - 0.00804508136819656) < 1e-12)
  }

  @Test("Fagerland and others 2015: 7 of 34 against 1 of 34")
  func small() throws {
    let difference = try #require(
      Difference.newcombe(
        FourFold(exposedSuccesses: 7, exposedCases: 34, unexposedSuccesses: 1, unexposedCases: 34)))
    #expect(abs(difference.low - 0.018921) < 1e-6)
    #expect(abs(difference.high - 0.340369) < 1e-6)
    #expect(abs(difference.p - 0.023925843480626655) < 1e-12)
  }

  @Test("a side without cases has no difference; sides that agree wholly have no doubt to show")
  func empty() throws {
    #expect(
      Difference.newcombe(
        FourFold(exposedSuccesses: 0, exposedCases: 0, unexposedSuccesses: 4, unexposedCases: 8)) == nil)
    let same = try #require(
      Difference.newcombe(
        FourFold(exposedSuccesses: 8, exposedCases: 8, unexposedSuccesses: 9, unexposedCases: 9)))
    #expect(same.estimate == 0 && same.p == 1)
    #expect(same.low < 0 && same.high > 0)
  }

  /// The standard error is that of a weighted sum of independent binomials, computed so in Python and met by two
  /// million simulated draws (0.03332).
  @Test("Mantel–Haenszel: kidney stones, +0.0538 (−0.0115 to +0.1192), p 0.106")
  func mantelHaenszel() throws {
    let difference = try #require(Difference.mantelHaenszel(stones))
    let deviation = 0.033344797345612145
    #expect(abs(difference.estimate - 0.05383557024347475) < 1e-15)
    #expect(abs((difference.high - difference.low) / (2 * Normal.z95) - deviation) < 1e-15)
    #expect(abs((difference.high90 - difference.low90) / (2 * Normal.z90) - deviation) < 1e-15)
    #expect(abs(difference.low + 0.01151903162571185) < 1e-14)
    #expect(abs(difference.p - 0.10641644994227097) < 1e-12)
  }

  @Test("within sizes the difference turns round: Simpson")
  func simpson() throws {
    let crude = try #require(
      Difference.newcombe(
        FourFold(exposedSuccesses: 273, exposedCases: 350, unexposedSuccesses: 289, unexposedCases: 350)))
    let within = try #require(Difference.mantelHaenszel(stones))
    #expect(abs(crude.estimate + 16.0 / 350) < 1e-15)
    #expect(within.estimate > 0.05)
  }

  @Test("a stratum with one side only weighs nothing")
  func oneSided() {
    let alone = FourFold(
      exposedSuccesses: 40, exposedCases: 50, unexposedSuccesses: 0, unexposedCases: 0)
    #expect(Difference.mantelHaenszel(stones + [alone]) == Difference.mantelHaenszel(stones))
    #expect(Difference.mantelHaenszel([alone]) == nil)
  }

  @Test("perfect separation leaves no variance to go by: no difference rather than a certain one")
  func separated() {
    let separated = FourFold(
      exposedSuccesses: 10, exposedCases: 10, unexposedSuccesses: 0, unexposedCases: 10)
    #expect(Difference.mantelHaenszel([separated]) == nil)
  }

  @Test("an interval never leaves what a difference of shares can be")
  func clipped() throws {
    let difference = try #require(
      Difference.mantelHaenszel([
        FourFold(exposedSuccesses: 3, exposedCases: 3, unexposedSuccesses: 1, unexposedCases: 3)
      ]))
    #expect(difference.high == 1 && difference.high90 == 1)
    #expect(difference.low > 0 && difference.low < difference.low90)
  }
}
