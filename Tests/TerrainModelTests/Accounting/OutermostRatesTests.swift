import TerrainModel
import Testing

struct OutermostRatesTests {
  @Test("the lowest rate makes the largest amount, rounded away from zero")
  func outermost() {
    var rates = OutermostRates(home: "eur")
    for rate in [1_600_000_000_000, 1_200_000_000_000, 1_250_000_000_000, 0, -1] as [Int64] {
      rates.add(rate, of: "usd")
    }
    #expect(rates.outermost(1_000_000, in: "USD") == 833_334)
    #expect(rates.outermost(-1_000_000, in: "USD") == -833_334)
    #expect(rates.outermost(1_200_000, in: "USD") == 1_000_000)
    #expect(rates.outermost(7, in: "") == 7 && rates.outermost(7, in: "Eur") == 7)
    #expect(rates.outermost(7, in: "CHF") == nil)
    rates.add(1, of: "XXX")
    #expect(rates.outermost(.max, in: "XXX") == .max)
  }
}
