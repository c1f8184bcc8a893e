import TerrainModel
import Testing

@testable import Pipeline

/// What was agreed with a source, and what follows where a delivery is otherwise.
@Suite struct ContractTests {
  private static let header = "id,time,rep,kind,direction,contact,account,campaign\n"

  private func bench(_ contract: String, files: [String: String]) throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: agreed
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - source: activity
          files: "activity*.csv"
          format: terrain-activity
      \(contract)
        - source: other
          files: "other*.csv"
          format: terrain-activity
          required: false
      """, to: "pipeline/pipeline.yml")
    for (name, text) in files { try bench.write(text, to: "exports/" + name) }
    return bench
  }

  private func rows(_ count: Int, from first: Int = 0, kind: String = "call") -> String {
    Self.header
      + (first..<first + count).map { "\($0),2026-03-0\($0 % 9 + 1),Ana,\(kind),outgoing,c\($0),Acme,\n" }
      .joined()
  }

  private func run(_ bench: Workbench) throws -> RunOutcome {
    try bench.run(exports: bench.path + "/exports")
  }

  @Test func aBreachIsSaidWithItsLineAndCounts() throws {
    let contract = """
          contract:
            rows: {at_least: 5, at_most: 100}
            unique: identifier
            columns:
              - {field: kind, allowed: [call, email]}
              - {field: time, at_least: 2026-03-02}
              - {field: campaign, filled: 0.5}
      """
    let text = rows(3) + "2,2026-03-05,Ana,fax,outgoing,c9,Acme,\n"
    let outcome = try run(bench(contract, files: ["activity.csv": text]))
    let messages = outcome.result.diagnostics.map(\.text).joined(separator: "\n")
    #expect(messages.contains("4 rows; at least 5 were agreed"))
    #expect(
      messages.contains(
        "activity.csv:5: warning: column 'kind': 1 row holds words that were not agreed, such as 'fax'"))
    #expect(messages.contains("activity.csv:2: warning: column 'time': 1 row is outside the bounds"))
    #expect(messages.contains("0 of 4 rows have a value; a share of 0.5 was agreed"))
    #expect(messages.contains("column 'identifier': 1 value is there more than once"))
    #expect(outcome.exitCode == .rejects)
    #expect(outcome.result.rows.counted == 3)
  }

  @Test func whatIsAsAgreedSaysNothing() throws {
    let contract = """
          contract:
            rows: {at_least: 3, at_most: 4}
            unique: identifier
            columns: [{field: kind, allowed: [Call]}]
      """
    let outcome = try run(bench(contract, files: ["activity.csv": rows(4)]))
    #expect(outcome.result.diagnostics.isEmpty)
    #expect(outcome.exitCode == .done)
  }

  @Test func aSourceCanBeLeftOutAndARunStopped() throws {
    let files = ["activity.csv": rows(2), "other.csv": rows(4, from: 10)]
    let rule = "    contract: {rows: {at_least: 3}, on_breach: "
    let outcome = try run(bench(rule + "fail_source}", files: files))
    #expect(outcome.result.rows.counted == 4)
    #expect(
      outcome.result.diagnostics.contains { $0.message.contains("'activity' is left out of every figure") })
    #expect(throws: Failure.self) { try run(bench(rule + "fail_run}", files: files)) }
  }

  @Test func tooManyRejectsLeaveTheSourceOut() throws {
    let bad = rows(2) + "x,no time,Ana,call,outgoing,c,Acme,\n"
    let files = ["activity.csv": bad, "other.csv": rows(4, from: 10)]
    let outcome = try run(bench("    limits: {fail_source: 0.2}", files: files))
    #expect(outcome.result.rows.counted == 4)
    #expect(outcome.exitCode == .staleExport)
    // What was rejected is still listed.
    #expect(outcome.result.rows.rejected == 1)
    #expect(outcome.result.rows.isBalanced)
  }

  @Test func rowCountsAreHeldAgainstEarlierDeliveries() throws {
    let contract = "    contract: {rows: {change: 0.5}}"
    var files: [String: String] = [:]
    for day in 1...3 { files["activity-2026-03-0\(day).csv"] = rows(10, from: day * 100) }
    files["activity-2026-03-04.csv"] = rows(4, from: 400)
    let outcome = try run(bench(contract, files: files))
    #expect(
      outcome.result.diagnostics.contains {
        $0.message.contains("4 rows, where the 3 deliveries before had 10 in the middle")
      })
  }

  @Test func columnsThatComeAndGoAreTold() throws {
    let header = "id,time,rep,kind,direction,contact,wave,account,campaign name\n"
    let shifted =
      header + "0,2026-03-01,Ana,call,outgoing,c0,w,Acme,\n1,2026-03-02,Ana,call,outgoing,c1,w,Acme,\n"
    let files = ["activity-2026-03-01.csv": rows(3, from: 50), "activity-2026-03-02.csv": shifted]
    let outcome = try run(bench("", files: files))
    let messages = outcome.result.diagnostics.map(\.text).joined(separator: "\n")
    #expect(
      messages.contains("activity-2026-03-02.csv:1: note: column 'wave' is new; nothing is read from it."))
    #expect(messages.contains("column 'campaign', which activity-2026-03-01.csv had, is gone."))
    #expect(messages.contains("If 'campaign name' is its new name"))
    #expect(outcome.result.rows.counted == 5)
  }

  @Test func anUnusableFileCanStopTheRun() throws {
    let files = ["activity.csv": rows(2), "activity-bad.csv": "id,when\n1,2\n"]
    let outcome = try run(bench("", files: files))
    #expect(outcome.exitCode == .rejects)
    #expect(outcome.result.rows.counted == 2)
    #expect(throws: Failure.self) { try run(bench("    on_unusable: fail_run", files: files)) }
    let without = try run(
      bench(
        "    on_unusable: fail_source\n    required: false",
        files: ["other.csv": rows(4)].merging(files) { $1 }))
    #expect(without.result.rows.counted == 4)
  }
}
