import TerrainModel
import Testing

@testable import Pipeline

/// A usage report whose exact header is not known: recognised by its metrics, confirmed once.
@Suite struct ConfirmationTests {
  private func run(header: String, confirmed: Bool) throws -> RunOutcome {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: usage
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - source: usage
          files: usage.csv
          format: salesnav-usage
          confirmed: \(confirmed)
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      header + "\nana@boreal.example,3/1/2026,3/31/2026,12,7\nben@boreal.example,3/1/2026,3/31/2026,,\n",
      to: "exports/usage.csv")
    return try bench.run(exports: bench.path + "/exports")
  }

  @Test(arguments: [
    "Email,Start date,End date,Searches Performed,Profile Views",
    "User Email,From,To,Searches Performed,Profile Views",
    "EMAIL ADDRESS,Period start,Period end,searches performed,PROFILE VIEWS",
  ])
  func metricsAreEnough(_ header: String) throws {
    let outcome = try run(header: header, confirmed: true)
    #expect(outcome.exact("searches") == 12)
    #expect(outcome.exact("profile_views") == 7)
    #expect(!outcome.result.diagnostics.contains { $0.text.contains("for certain") })
  }

  @Test func untilItIsConfirmedEveryRunAsks() throws {
    let outcome = try run(
      header: "Email,Start date,End date,Searches Performed,Profile Views", confirmed: false)
    #expect(outcome.exact("searches") == 12)
    let asked = outcome.result.diagnostics.filter { $0.text.contains("for certain") }
    #expect(asked.count == 1)
    #expect(asked.first?.text.contains("write 'confirmed: true' at source 'usage'") == true)
  }

  @Test func oneMetricIsNotEnough() throws {
    #expect(throws: Failure.self) {
      try run(header: "Email,Start date,End date,Searches Performed,Clicks", confirmed: true)
    }
  }
}
