import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// What rows that could not be read, or whose rep is not known, could change.
@Suite struct BoundsTests {
  private func run(deals: [String], target: Int = 3, kpi: String = "opportunities_won") throws -> RunOutcome {
    let bench = try bench(deals: deals, target: target, kpi: kpi)
    return try bench.run(exports: bench.path + "/exports")
  }

  /// The folder is gone with the bench.
  private func bench(deals: [String], target: Int = 3, kpi: String = "opportunities_won") throws -> Workbench
  {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: bounds
      as_of: 2026-03-31
      minimum_group: 1
      plan: plan.yml
      sources:
        - source: people
          files: people.csv
          format: terrain-people
          delivery: snapshot
        - source: deals
          files: deals.csv
          format: terrain-opportunities
          delivery: snapshot
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      version: 1
      title: Bounds
      why:
        purpose: To see what a rejected row could change.
      how:
        objectives:
          - objective: won
            label: {en: Deals won, fr: Affaires gagnées}
            kpi: \(kpi)
            scope: {team: North}
            baseline: {from: 2025-01-01, to: 2025-12-31}
            target: \(target)
            start: 2026-01-01
            deadline: 2026-03-31
            owner: Head of sales
      """, to: "pipeline/plan.yml")
    try bench.write(
      "name,email,team,start,end\nAna,ana@boreal.example,North,2025-01-01,\n", to: "exports/people.csv")
    try bench.write(
      "id,title,rep,account,created,closed,amount,stage\n" + deals.joined(separator: "\n") + "\n",
      to: "exports/deals.csv")
    return bench
  }

  private static func deal(
    _ id: Int, rep: String = "Ana", amount: String = "100", _ stage: String = "Closed Won"
  ) -> String { "\(id),Deal \(id),\(rep),Acme,2026-01-05,2026-02-0\(id % 9 + 1),\(amount),\(stage)" }

  private static let unreadable = "77,Deal 77,Ana,Acme,yesterday,2026-02-03,100,Closed Won"

  private static let withoutAmount = "78,Deal 78,Ana,Acme,2026-01-05,2026-02-03,much,Closed Won"

  private func bounds(_ outcome: RunOutcome, _ kpi: String, objective: String? = nil) -> ValueBounds? {
    outcome.result.findings.bounds.first { $0.kpi == kpi && $0.objective == objective }
  }

  /// Value, low and high, to four decimals.
  private func numbers(_ bounds: ValueBounds) -> [Double?] {
    [bounds.value, bounds.low, bounds.high].map { $0.map { ($0 * 10_000).rounded() / 10_000 } }
  }

  @Test func nothingIsSaidWhereEveryRowCounts() throws {
    let outcome = try run(deals: [Self.deal(1), Self.deal(2)])
    #expect(outcome.result.findings.bounds == [])
  }

  @Test func rejectedRowsWidenCountsSharesAndSums() throws {
    let outcome = try run(deals: [Self.deal(1), Self.deal(2, "Closed Lost"), Self.deal(3), Self.unreadable])
    let won = try #require(bounds(outcome, "opportunities_won"))
    #expect(numbers(won) == [2, 2, 3])
    #expect(won.rejectedRows == 1)
    let rate = try #require(bounds(outcome, "win_rate"))
    #expect(numbers(rate) == [0.6667, 0.5, 0.75])
    let revenue = try #require(bounds(outcome, "revenue"))
    #expect(numbers(revenue) == [200, 200, 300])
    // Activities come from another export, of which nothing was rejected.
    #expect(bounds(outcome, "activities") == nil)
  }

  @Test func anAmountThatCannotBeReadLeavesASumOpen() throws {
    let outcome = try run(
      deals: [Self.deal(1), Self.deal(2), Self.deal(3), Self.unreadable, Self.withoutAmount])
    #expect(numbers(try #require(bounds(outcome, "revenue"))) == [300, nil, nil])
    #expect(numbers(try #require(bounds(outcome, "opportunities_won"))) == [3, 3, 5])
  }

  @Test func aVerdictThatRestsOnARejectedRowIsFlagged() throws {
    for (target, isFlagged) in [(2, false), (3, true), (4, false)] {
      let outcome = try run(deals: [Self.deal(1), Self.deal(2), Self.unreadable], target: target)
      let objective = try #require(bounds(outcome, "opportunities_won", objective: "won"))
      #expect(numbers(objective) == [2, 2, 3])
      #expect(objective.changesVerdict == isFlagged, "target \(target)")
    }
  }

  @Test func rowsOfNobodyKnownCouldBeOfAnyTeam() throws {
    let deals = [Self.deal(1), Self.deal(2, rep: "Zoe"), Self.deal(3, rep: "Zoe", amount: "50")]
    let count = try #require(bounds(try run(deals: deals), "opportunities_won", objective: "won"))
    #expect(numbers(count) == [1, 1, 3])
    #expect(count.unmatchedRows == 2)
    #expect(count.changesVerdict)
    let money = try #require(
      bounds(try run(deals: deals, target: 300, kpi: "revenue"), "revenue", objective: "won"))
    #expect(numbers(money) == [100, 100, 250])
    #expect(!money.changesVerdict)
  }

  @Test func theTableSaysWhatIsOpen() throws {
    let bench = try bench(deals: [Self.deal(1), Self.withoutAmount])
    let outcome = try bench.run(exports: bench.path + "/exports")
    let text = try String(contentsOfFile: outcome.outputFolder + "/bounds.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("kpi,objective,scope,first,last,value,low,high,bounded,") == true)
    #expect(lines.contains { $0.hasPrefix("opportunities_won,won,") && $0.contains(",1,1,2,true,1,0,") })
    #expect(lines.contains { $0.hasPrefix("revenue,,") && $0.contains(",100,,,false,1,0,false") })
  }
}
