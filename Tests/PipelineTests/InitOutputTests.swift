import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// A pipeline drafted into another folder than its exports' runs as it was written, and reads the people that it drafted.
struct InitOutputTests {
  private static let deals =
    "id;rep;account;created;closed;amount;stage\n1;Ana Diaz;Acme;2026-01-05;2026-02-01;100;Won\n"
    + "2;Ben Roe;Bolt;2026-01-06;2026-02-03;50;Lost\n"

  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.write(Self.deals, to: "year/exports/deals.csv")
  }

  private func draft(_ output: String) throws -> PipelineDraft {
    let draft = try PipelineDraft(folder: bench.path + "/year/exports", output: bench.path + "/" + output)
    try draft.write()
    return draft
  }

  /// Puts everybody into a team: whether the people file is read shows in the figures by team.
  private func fill(_ people: String) throws {
    let text = try String(contentsOfFile: bench.path + "/" + people, encoding: .utf8)
    try bench.write(text.replacing(",,,,,,,", with: ",,,North,,,,"), to: people)
  }

  private func run(_ folder: String) throws -> RunOutcome {
    try bench.run(pipeline: bench.path + "/" + folder, asOf: "2026-03-31", workspace: UUID().uuidString)
  }

  @Test(
    "where one folder holds the other, the people file is drafted where the pipeline looks for it",
    arguments: [
      ("year/exports", "people.csv"), ("year", "exports/people.csv"), ("year/exports/own", "people.csv"),
    ])
  func nested(_ output: String, _ peopleFile: String) throws {
    let draft = try draft(output)
    #expect(draft.files.map(\.path).contains(peopleFile))
    #expect(draft.peopleGoTo == nil)
    let before = try run(output)
    #expect(before.exitCode == .done, "\(before.result.diagnostics)")
    try fill(output + "/" + peopleFile)
    #expect(try run(output).exact("opportunities_won", dimension: .team, member: "North") == 1)
  }

  @Test("a pipeline around its exports can be moved together with them")
  func moved() throws {
    _ = try draft("year")
    try FileManager.default.moveItem(atPath: bench.path + "/year", toPath: bench.path + "/moved")
    #expect(try run("moved").exact("opportunities_won") == 1)
  }

  @Test("elsewhere the people file is optional until somebody moves it to where it is read, and that is said")
  func apart() throws {
    let draft = try draft("elsewhere")
    #expect(draft.peopleGoTo == bench.path + "/year/exports/people.csv")
    let text = try #require(draft.files.first { $0.path == "pipeline.yml" }).text
    #expect(
      text.contains("required: false    # people.csv is beside this file: move it into the exports folder"))
    let before = try run("elsewhere")
    #expect(before.exitCode == .done, "\(before.result.diagnostics)")
    #expect(before.exact("opportunities_won") == 1)
    try fill("elsewhere/people.csv")
    try FileManager.default.moveItem(
      atPath: bench.path + "/elsewhere/people.csv", toPath: try #require(draft.peopleGoTo))
    #expect(try run("elsewhere").exact("opportunities_won", dimension: .team, member: "North") == 1)
  }

  @Test("an export called people.csv that no format fits is not written over, nor taken for the drafted one")
  func takenName() throws {
    try bench.write("Person,Wage\nAna,1\nBen,2\n", to: "year/exports/people.csv")
    let draft = try draft("year/exports")
    #expect(draft.obstacles.map(\.path) == ["formats/own-people.yml.draft"])
    #expect(draft.files.map(\.path).contains("drafted-people.csv"))
    let export = try String(contentsOfFile: bench.path + "/year/exports/people.csv", encoding: .utf8)
    #expect(export == "Person,Wage\nAna,1\nBen,2\n")
    #expect(try run("year/exports").exitCode == .done)
  }

  @Test("no file that is there already is written over")
  func corrected() throws {
    try bench.write("mine", to: "elsewhere/vocabulary.csv")
    #expect(throws: Failure.self) { try draft("elsewhere") }
    let names = try Workbench.files(below: bench.path + "/elsewhere").keys.sorted()
    #expect(names == ["vocabulary.csv"])
  }
}
