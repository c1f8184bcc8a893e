import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// A pipeline drafted from a folder runs as it was written.
struct InitTests {
  private func run(_ folder: String, _ bench: Workbench, workspace: String) throws -> RunOutcome {
    try bench.run(pipeline: folder, asOf: "2026-03-31", workspace: workspace)
  }

  @Test func theDemonstrationsExportsGiveItsFigures() throws {
    let bench = try Workbench()
    let draft = try PipelineDraft(
      folder: Places.repository + "/sample-data", output: bench.path + "/drafted")
    #expect(draft.obstacles.isEmpty)
    #expect(draft.survey.files.filter { $0.format == nil }.map(\.export.path) == ["README.md", "TRUTH.json"])
    try draft.write()
    let drafted = try run(bench.path + "/drafted", bench, workspace: "one")
    let written = try run(Places.repository + "/pipelines/demo", bench, workspace: "two")
    for kpi in [
      "opportunities_won", "revenue", "invitations_sent", "messages_sent", "training_completed", "spend",
    ] {
      #expect(drafted.exact(kpi) == written.exact(kpi), "\(kpi)")
      #expect(drafted.exact(kpi) != nil, "\(kpi)")
    }
    #expect(drafted.result.rows.isBalanced)
  }

  @Test func peopleWordsAndUnknownTablesAreDrafted() throws {
    let bench = try Workbench()
    try bench.write(
      "id;rep;account;created;closed;amount;stage\n1;Ana Diaz;Acme;2026-01-05;2026-02-01;100;Affaire signée\n"
        + "2;ben.roe@own.example;Bolt;2026-01-06;2026-02-03;50;Perdu\n",
      to: "exports/crm/deals-2026-03-31.csv")
    try bench.write(
      "When,Seller,Customer,Remark\n" + (1...9).map { "0\($0)/03/2026 10:00,Ana Diaz,Acme,x\($0)\n" }.joined()
        + "25/03/2026 10:00,Ana Diaz,Bolt,y\n",
      to: "exports/visits.csv")
    try bench.write("no table at all", to: "exports/notes.txt")
    let draft = try PipelineDraft(folder: bench.path + "/exports")
    try draft.write()
    let files = Dictionary(uniqueKeysWithValues: draft.files.map { ($0.path, $0.text) })
    #expect(files["people.csv"]?.contains("Ana Diaz,,,") == true)
    #expect(files["people.csv"]?.contains("Ben Roe,ben.roe@own.example,") == true)
    #expect(files["vocabulary.csv"]?.contains("stage,Affaire signée,1,100,won\n") == true)
    #expect(files["vocabulary.csv"]?.contains("stage,Perdu,1,50,lost\n") == true)
    let format = try #require(files["formats/own-visits.yml"])
    #expect(
      format.contains("field: time") && format.contains("dd/MM/yyyy HH:mm") && format.contains("field: rep"))
    let outcome = try run(bench.path + "/exports", bench, workspace: "w")
    #expect(outcome.exact("opportunities_won") == 1)
    #expect(outcome.exact("opportunities_lost") == 1)
    #expect(outcome.result.files.first { $0.origin.file == "visits.csv" }?.rows.counted == 10)
    #expect(throws: Failure.self) { try draft.write() }
  }

  @Test func aFolderWithoutExportsIsRefused() throws {
    let bench = try Workbench()
    try bench.write("nothing", to: "exports/readme.md")
    #expect(throws: Failure.self) { try PipelineDraft(folder: bench.path + "/exports") }
    #expect(throws: Failure.self) { try PipelineDraft(folder: bench.path + "/none") }
  }

  @Test(.enabled(if: Places.hasSharedExports, "the real layouts beside the repository are not here"))
  func everySharedDialectIsPlaced() throws {
    let bench = try Workbench()
    let draft = try PipelineDraft(
      folder: Places.sharedExports + "/dialects", output: bench.path + "/drafted")
    #expect(draft.survey.files.filter { $0.format == nil }.map(\.export.path) == ["EXPECTED.txt"])
    try draft.write()
    #expect(try run(bench.path + "/drafted", bench, workspace: "w").result.rows.rejected == 0)
  }
}
