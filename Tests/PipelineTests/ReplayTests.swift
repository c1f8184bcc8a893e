import Ingest
import TerrainModel
import Testing

@testable import Pipeline

/// Rejected rows read again from their place in the export.
@Suite struct ReplayTests {
  private func bench(patterns: String) throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: replayed
      as_of: 2026-03-31
      minimum_group: 1
      sources: [{source: calls, files: "calls*.csv", format: own-calls, limits: {warn: 1}}]
      """, to: "pipeline/pipeline.yml")
    try format(patterns, in: bench)
    try bench.write(
      "when,who\n2026-03-01,Ana\n\"2026-03-02\" x,Ana\n03/03/2026,Ben\n\"soon\nor later\",Ben\n2026-03-04,Ben\n",
      to: "exports/calls.csv")
    return bench
  }

  private func format(_ patterns: String, in bench: Workbench) throws {
    try bench.write(
      """
      version: 1
      format: own-calls
      label: Calls
      record: activity
      recognise: {headers: [when, who]}
      columns:
        - {field: time, header: when, pattern: [\(patterns)], needs_value: true}
        - {field: rep, header: who}
      constants: {kind: message, direction: outgoing}
      """, to: "pipeline/formats/own-calls.yml")
  }

  private func files(_ bench: Workbench) throws -> [ReplayedFile] {
    try Replay(
      RunRequest(
        pipelineFolder: bench.path + "/pipeline", exports: bench.path + "/exports",
        workspace: bench.path + "/workspace")
    ).files()
  }

  @Test func aChangedFormatAcceptsWhatWasRejected() throws {
    let bench = try bench(patterns: "yyyy-MM-dd")
    let before = try bench.run(exports: bench.path + "/exports")
    #expect(before.result.rows.rejected == 3)
    try format("yyyy-MM-dd, dd/MM/yyyy", in: bench)
    let file = try #require(try files(bench).first)
    #expect(file.obstacle == nil)
    #expect(file.rows.map(\.reject.line) == [3, 4, 5])
    #expect(file.accepted == 1)
    #expect(file.rows[1].outcome == .accepted)
    if case .rejected(let again) = file.rows[0].outcome {
      #expect(again.rule == .textAfterQuote)
      #expect(again.line == 3)
    } else {
      Issue.record("the broken quote was accepted")
    }
    let after = try bench.run(exports: bench.path + "/exports")
    #expect(after.result.rows.rejected == 2)
    let changes = try RunDifference(from: before.outputFolder, to: after.outputFolder).changes
    let activities = changes.first {
      $0.kpi == "activities" && $0.dimension == "company" && $0.grain == "all"
    }
    #expect(activities?.before == "2")
    #expect(activities?.after == "3")
  }

  @Test func anExportThatIsGoneOrOtherIsNotRead() throws {
    let bench = try bench(patterns: "yyyy-MM-dd")
    _ = try bench.run(exports: bench.path + "/exports")
    try bench.write("when,who\n2026-03-01,Ana\n", to: "exports/calls.csv")
    #expect(try files(bench).first?.obstacle == "the file of that name holds other bytes now")
    try bench.write("when,who\n2026-03-01,Ana\n", to: "elsewhere/calls.csv")
    let gone = try Replay(
      RunRequest(
        pipelineFolder: bench.path + "/pipeline", exports: bench.path + "/elsewhere/..",
        workspace: bench.path + "/workspace")
    ).files()
    #expect(gone.first?.obstacle == "the export is no longer in the folder")
  }

  @Test func equalRunsDoNotDiffer() throws {
    let bench = try bench(patterns: "yyyy-MM-dd")
    let run = try bench.run(exports: bench.path + "/exports")
    #expect(try RunDifference(from: run.outputFolder, to: run.outputFolder).changes.isEmpty)
  }
}
