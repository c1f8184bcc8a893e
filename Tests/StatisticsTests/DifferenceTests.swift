import Statistics
import Testing

struct DifferenceTests {
  private var stones: Difference? {
    Difference.mantelHaenszel([
      FourFold(exposedSuccesses: 81, exposedCases: 87, unexposedSuccesses: 234, unexposedCases: 270),
      FourFold(exposedSuccesses: 192, exposedCases: 263, unexposedSuccesses: 55, unexposedCases: 80),
    ])
  }

  /// p of the deviate 1.6145118437961954, divided by 1.5: scipy.
  @Test(
    "stretched by half: intervals half again as wide around the same estimate, p of two thirds of the deviate"
  )
  func stretched() throws {
    let plain = try #require(stones)
    let wide = plain.stretched(by: 1.5)
    #expect(wide.estimate == plain.estimate)
    #expect(abs((wide.high - wide.low) - 1.5 * (plain.high - plain.low)) < 1e-15)
    #expect(abs((wide.high90 - wide.low90) - 1.5 * (plain.high90 - plain.low90)) < 1e-15)
    #expect(abs(wide.p - 0.28177467603655837) < 1e-12)
  }

  @Test("it is stretched towards zero as far on the negative side")
  func mirrored() throws {
    let table = FourFold(exposedSuccesses: 12, exposedCases: 40, unexposedSuccesses: 21, unexposedCases: 35)
    let other = FourFold(exposedSuccesses: 21, exposedCases: 35, unexposedSuccesses: 12, unexposedCases: 40)
    let down = try #require(Difference.newcombe(table)?.stretched(by: 2))
    let up = try #require(Difference.newcombe(other)?.stretched(by: 2))
    #expect(abs(down.high + up.low) < 1e-15)
    #expect(abs(down.p - up.p) < 1e-15)
  }

  @Test("clusters never make a difference surer")
  func neverNarrower() throws {
    let plain = try #require(stones)
    #expect(plain.stretched(by: 0.5) == plain)
    #expect(plain.stretched(by: 1) == plain)
    #expect(plain.stretched(by: .nan) == plain)
  }
}
