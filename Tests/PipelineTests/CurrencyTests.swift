import TerrainModel
import Testing

@testable import Pipeline

/// Amounts in several currencies: dated rates, what is shown of them, and what is left out.
@Suite struct CurrencyTests {
  private static let header = "id,title,rep,account,created,closed,amount,currency,stage\n"

  private func run(deals: [String], rates: [String]?) throws -> RunOutcome {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: money
      as_of: 2026-03-31
      minimum_group: 1
      currency: EUR
      sources:
        - source: deals
          files: deals.csv
          format: terrain-opportunities
          delivery: snapshot
        - source: rates
          files: rates.csv
          format: terrain-rates
          required: false
      """, to: "pipeline/pipeline.yml")
    try bench.write(Self.header + deals.joined(separator: "\n") + "\n", to: "exports/deals.csv")
    if let rates {
      try bench.write("date,currency,rate\n" + rates.joined(separator: "\n") + "\n", to: "exports/rates.csv")
    }
    return try bench.run(exports: bench.path + "/exports")
  }

  private static func deal(
    _ id: String, _ closed: String, _ amount: String, _ currency: String, _ stage: String = "Closed Won"
  ) -> String { "\(id),Deal \(id),Ana,Acme,2026-01-05,\(closed),\(amount),\(currency),\(stage)" }

  @Test func theRateOfTheClosingDayCounts() throws {
    let outcome = try run(
      deals: [
        Self.deal("1", "2026-02-01", "100.00", "EUR"), Self.deal("2", "2026-02-02", "108.00", "USD"),
        Self.deal("3", "2026-02-10", "108.00", "usd"), Self.deal("4", "2026-03-01", "0.01", "USD"),
      ],
      rates: ["2026-01-01,USD,1.2", "2026-02-02,USD,1.08", "2026-02-09,USD,1.35", "2026-03-01,USD,3"])
    let revenue = try #require(outcome.value("revenue", period: "all"))
    // 100 + 108 ÷ 1.08 + 108 ÷ 1.35 + 0.01 ÷ 3, to four decimals.
    #expect(revenue.exact == 2_800_033)
    let texts = outcome.result.diagnostics.map(\.text)
    #expect(
      texts.contains { $0.contains("2 amounts in USD were converted to EUR, at 1.08 to 3 USD for 1 EUR.") })
    #expect(texts.contains { $0.contains("1 amounts in usd were converted to EUR, at 1.35 usd for 1 EUR.") })
  }

  @Test(
    arguments: [("JPY", "0.00613", 16_313_213_7031), ("HUF", "0.0025316", 39_500_711_0128)]
      as [(String, String, Int64)])
  func ratesOfSmallUnitsKeepTheirDigits(currency: String, rate: String, converted: Int64) throws {
    let outcome = try run(
      deals: [Self.deal("1", "2026-02-01", "100000", currency)], rates: ["2026-01-01,\(currency),\(rate)"])
    #expect(try #require(outcome.value("revenue", period: "all")).exact == converted)
  }

  @Test func anExpectedClosingDayAfterTheAsOfDayTakesTheLastRate() throws {
    let outcome = try run(
      deals: [Self.deal("1", "2026-06-30", "90", "USD", "Open")],
      rates: ["2026-03-30,USD,1.5", "2026-04-15,USD,3"])
    #expect(try #require(outcome.value("pipeline_created", period: "all")).exact == 600_000)
  }

  @Test func anAmountWithoutARateIsLeftOutAndSaid() throws {
    for rates in [nil, ["2026-02-02,USD,1.08"]] as [[String]?] {
      let outcome = try run(
        deals: [Self.deal("1", "2026-02-01", "100", "EUR"), Self.deal("2", "2026-02-01", "50", "USD")],
        rates: rates)
      #expect(try #require(outcome.value("revenue", period: "all")).exact == 1_000_000)
      #expect(
        outcome.result.diagnostics.map(\.text).contains {
          $0.contains("1 amounts in USD are left out: no rate to EUR is known for their days.")
        })
    }
  }
}
