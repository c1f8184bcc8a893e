import TerrainModel
import Testing

@testable import Pipeline

/// What was held back of a small group stays so when the group has grown.
struct RestatedGroupsTests {
  private let bench: Workbench

  /// North and South have two reps each, West has one; groups of fewer than two are held back.
  init() throws {
    bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: said
      minimum_group: 2
      report: {dimensions: [company, team], grains: [month]}
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: "deals-*.csv", format: terrain-opportunities}
      """, to: "pipeline/pipeline.yml")
    try people("")
    try deals("1", of: ["Ana", "Cleo", "Eva"], amount: 100)
  }

  private func people(_ more: String) throws {
    try bench.write(
      """
      name,email,team,start
      Ana,ana@own.example,North,2025-01-01
      Ben,ben@own.example,North,2025-01-01
      Cleo,cleo@own.example,South,2025-01-01
      Dan,dan@own.example,South,2025-01-01
      Eva,eva@own.example,West,2025-01-01
      \(more)
      """, to: "exports/people.csv")
  }

  private func deals(_ file: String, of reps: [String], amount: Int) throws {
    let rows = reps.map { "\($0)\(file),\($0),Acme,2026-01-05,2026-01-20,\(amount),Closed Won" }
    try bench.write(
      "id,rep,account,created,closed,amount,stage\n" + rows.joined(separator: "\n") + "\n",
      to: "exports/deals-\(file).csv")
  }

  /// Members whose revenue of January is said to have been stated otherwise, with what it was, in what is shared.
  private func restated(_ day: String) throws -> [String] {
    let outcome = try bench.run(exports: bench.path + "/exports", asOf: day)
    return try outcome.text("restatements.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }.filter { $0[0] == "revenue" }.map { "\($0[2]) \($0[6])" }
  }

  @Test("Neither the group that was small nor the one that covered it tells what it had then")
  func grown() throws {
    #expect(try restated("2026-03-01") == [])
    try people("Finn,finn@own.example,West,2025-01-01\n")
    try deals("2", of: ["Ana", "Cleo", "Eva"], amount: 10)
    #expect(try restated("2026-03-02") == [" 300", "South 100"])
    // What was shown yesterday may be told today.
    try deals("3", of: ["Ana", "Cleo", "Eva"], amount: 1)
    #expect(try restated("2026-03-03") == [" 330", "North 110", "South 110", "West 110"])
  }
}
