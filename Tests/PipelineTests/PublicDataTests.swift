import TerrainModel
import Testing

@testable import Pipeline

/// Figures of public data sets against those that an independent engine computed from the same files.
@Suite(.enabled(if: Places.hasSharedExports, "the public data sets beside the repository are not here"))
struct PublicDataTests {
  @Test("8,800 opportunities, to the unit, by manager")
  func crmSalesOpportunities() throws {
    let outcome = try Workbench().run(
      pipeline: Places.repository + "/pipelines/crm-sales-opportunities",
      exports: Places.sharedExports + "/public/crm-sales-opportunities", asOf: "2017-12-31")
    let deals = outcome.result.files.filter { $0.record == .opportunity }
    #expect(deals.map(\.rows.read) == [8_800])
    #expect(deals.map(\.rows.counted) == [8_800])
    #expect(deals.first?.rules[.missingAccount] == 1_425)
    #expect(deals.first?.rules[.missingCreated] == 500)
    #expect(outcome.exact("opportunities_won") == 4_238)
    #expect(outcome.exact("opportunities_lost") == 2_473)
    #expect(outcome.exact("revenue") == 10_005_534)
    let managers: [(String, Double, Double, Double)] = [
      ("Cara Losch", 480, 265, 1_130_049), ("Celia Rouche", 610, 352, 1_603_897),
      ("Dustin Brinkmann", 747, 439, 1_094_363), ("Melvin Marxen", 882, 536, 2_251_930),
      ("Rocco Neubert", 691, 422, 1_960_545), ("Summer Sewald", 828, 459, 1_964_750),
    ]
    for (name, won, lost, revenue) in managers {
      #expect(outcome.exact("opportunities_won", dimension: .manager, member: name) == won)
      #expect(outcome.exact("opportunities_lost", dimension: .manager, member: name) == lost)
      #expect(outcome.exact("revenue", dimension: .manager, member: name) == revenue)
    }
    #expect(!outcome.result.unmatched.contains { $0.name == "GTXPro" })
  }

  @Test("14,343 opportunities, and no claim that LinkedIn leads win more")
  func revenueForecaster() throws {
    let outcome = try Workbench().run(
      pipeline: Places.repository + "/pipelines/revenue-forecaster",
      exports: Places.sharedExports + "/public/revenue-forecaster", asOf: "2024-12-31")
    #expect(outcome.exact("opportunities_won") == 4_717)
    #expect(outcome.exact("revenue") == 20_490_721.81)
    let deals = outcome.result.files.first { $0.record == .opportunity }
    #expect(deals?.rules[.closedBeforeCreated] == 44)
    let observations = outcome.result.findings.observations
    let sources = [
      "Cold Outreach", "Email Campaign", "Event", "Inbound Call", "LinkedIn", "Partner", "Referral",
      "Trade Show", "Webinar", "Website",
    ]
    // LinkedIn is asked about alone, and again among all sources; within products, for products are won differently.
    let bySource = observations.filter { $0.comparison.name != "win_rate_by_type" }
    #expect(bySource.map(\.member) == ["LinkedIn"] + sources)
    #expect(bySource.allSatisfy { $0.comparison.strata == .product && $0.verdict == .cannotTell })
    let byType = observations.filter { $0.comparison.name == "win_rate_by_type" }
    #expect(byType.map(\.member) == ["Cross-sell", "New Business", "Renewal", "Upsell"])
    #expect(byType.allSatisfy { $0.verdict == .cannotTell || $0.verdict == .noDifferenceThatMatters })
  }
}
