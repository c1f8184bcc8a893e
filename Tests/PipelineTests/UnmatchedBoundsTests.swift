import TerrainModel
import Testing

@testable import Pipeline

/// Rows of nobody known on both sides of a figure, other currencies, sums to date, and scopes of several conditions.
@Suite struct UnmatchedBoundsTests {
  private func run(scope: String = "{team: North}", further: [String] = [], people: Bool = true) throws
    -> RunOutcome
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
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot, required: false}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
        - {source: rates, files: rates.csv, format: terrain-rates, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      version: 1
      title: Bounds
      why: {purpose: To see what a row of nobody known could change.}
      how:
        objectives:
          - objective: signed
            label: Signed
            kpi: revenue
            scope: \(scope)
            baseline: {from: 2025-01-01, to: 2025-12-31}
            target: 300
            start: 2026-01-01
            deadline: 2026-03-31
            owner: Head of sales
      """, to: "pipeline/plan.yml")
    if people {
      try bench.write(
        """
        name,email,team,manager,region,start,end
        Ana,ana@boreal.example,North,Max,Europe,2025-01-01,
        Ben,ben@boreal.example,North,Max,Asia,2025-01-01,
        Cleo,cleo@boreal.example,South,Lou,Europe,2025-01-01,

        """, to: "exports/people.csv")
    }
    try bench.write("date,currency,rate\n2026-01-01,USD,1.25\n2026-02-01,USD,1.6\n", to: "exports/rates.csv")
    let deals = [
      "1,Ana,Acme,2026-01-05,2026-02-01,100,EUR,Won", "2,Ben,Acme,2026-01-05,2026-02-02,20,EUR,Won",
      "3,Cleo,Acme,2026-01-05,2026-02-03,7,EUR,Won", "4,Zed,Acme,2026-01-05,2026-02-04,1000,EUR,Won",
      "5,Yan,Acme,2026-01-05,2026-02-05,500,EUR,Lost",
    ]
    try bench.write(
      "id,rep,account,created,closed,amount,currency,stage\n" + (deals + further).joined(separator: "\n")
        + "\n",
      to: "exports/deals.csv")
    return try bench.run(exports: bench.path + "/exports")
  }

  private func bounds(_ outcome: RunOutcome, _ kpi: String, objective: String? = nil) -> ValueBounds? {
    outcome.result.findings.bounds.first { $0.kpi == kpi && $0.objective == objective }
  }

  private func numbers(_ bounds: ValueBounds?) -> [Double?] {
    [bounds?.value, bounds?.low, bounds?.high].map { $0.map { ($0 * 10_000).rounded() / 10_000 } }
  }

  @Test func theCompanyIsSureOfTheRowsOfItsRepsOnly() throws {
    let outcome = try run()
    #expect(numbers(bounds(outcome, "revenue")) == [1_127, 127, 1_127])
    #expect(bounds(outcome, "revenue")?.unmatchedRows == 1)
    #expect(numbers(bounds(outcome, "opportunities_won")) == [4, 3, 4])
    // Three of three by known reps; a win and a loss of nobody known.
    #expect(numbers(bounds(outcome, "win_rate")) == [0.8, 0.75, 1])
    #expect(bounds(outcome, "win_rate")?.unmatchedRows == 2)
  }

  @Test func withoutAPeopleFileNobodyIsUnknown() throws {
    #expect(bounds(try run(scope: "{source: Web}", people: false), "revenue") == nil)
  }

  @Test(
    "a row of nobody known could meet every condition on people",
    arguments: [
      ("{team: North}", [120.0, 120, 1_120]), ("{team: North, region: Europe}", [100, 100, 1_100]),
      ("{region: Europe, manager: Max, team: North}", [100, 100, 1_100]),
    ])
  func severalConditions(_ scope: String, _ expected: [Double?]) throws {
    let objective = bounds(try run(scope: scope), "revenue", objective: "signed")
    #expect(numbers(objective) == expected)
    #expect(objective?.unmatchedRows == 1)
    #expect(objective?.changesVerdict == true)
  }

  @Test func anAmountInAnotherCurrencyCountsAtTheRateThatMakesItLargest() throws {
    let outcome = try run(further: ["9,Ana,Acme,yesterday,2026-02-03,100,USD,Won"])
    #expect(numbers(bounds(outcome, "revenue")) == [1_127, 127, 1_207])
    let unknown = try run(further: ["9,Ana,Acme,yesterday,2026-02-03,100,CHF,Won"])
    #expect(numbers(bounds(unknown, "revenue")) == [1_127, nil, nil])
  }

  @Test func aSumToDateIsBoundedOverItsOwnSpan() throws {
    let outcome = try run(further: [
      "6,Zed,Acme,2025-01-05,2025-02-04,40,EUR,Won", "9,Ana,Acme,yesterday,2026-02-03,3,EUR,Won",
    ])
    // Of the year that ends the span: what nobody known won the year before is not in it.
    #expect(numbers(bounds(outcome, "revenue_year_to_date")) == [1_127, 127, 1_130])
    #expect(numbers(bounds(outcome, "revenue")) == [1_167, 127, 1_170])
    #expect(bounds(outcome, "win_rate_12_months")?.low != nil)
  }
}
