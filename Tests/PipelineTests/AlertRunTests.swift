import Pipeline
import TerrainModel
import Testing

/// A limit that the plan declares ends the run with a code of its own, and stands in the report.
struct AlertRunTests {
  private func run(below limit: Double) throws -> RunOutcome {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: alerted
      minimum_group: 1
      exports: exports
      plan: plan.yml
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      version: 1
      title: Alerts
      why: {purpose: To be woken.}
      how: {objectives: [], strategies: []}
      controls:
        alerts:
          - {alert: revenue_low, kpi: revenue, below: \(limit)}
          - {alert: revenue_high, kpi: revenue, above: 1000}
      """, to: "pipeline/plan.yml")
    try bench.write(
      "name,email,team,start\nAna,ana@own.example,North,2025-01-01\n", to: "pipeline/exports/people.csv")
    try bench.write(
      "id,rep,account,created,closed,amount,stage\n1,Ana,Acme,2026-01-05,2026-01-20,900,Won\n"
        + "2,Ana,Bolt,2026-01-06,2026-02-20,400,Won\n3,Ana,Cala,2026-01-07,2026-03-05,2000,Won\n",
      to: "pipeline/exports/deals.csv")
    // March is not over: February is the last month that can be read.
    return try bench.run(asOf: "2026-03-15")
  }

  @Test(
    "a declared alert that fires ends the run with code 1, and is told with the month that broke the rule")
  func fires() throws {
    let outcome = try run(below: 500)
    #expect(outcome.exitCode == .alert)
    #expect(outcome.exitCode.rawValue == 1)
    let alert = try #require(outcome.result.findings.alerts.first)
    #expect(outcome.result.findings.alerts.count == 1)
    #expect(alert.rule.name == "revenue_low")
    #expect(alert.value.period.name == "2026-02" && alert.value.value == 400)
  }

  @Test("one that does not fire leaves the run as it is")
  func quiet() throws {
    let outcome = try run(below: 400)
    #expect(outcome.exitCode == .done)
    #expect(outcome.result.findings.alerts.isEmpty)
  }
}
