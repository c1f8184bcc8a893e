import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// Proposals for names, and the health of a workspace.
struct DoctorTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: names
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
        - {source: calls, files: calls.csv, format: terrain-activity}
      """, to: "pipeline/pipeline.yml")
    try bench.write("name,email,team,start\nAna Diaz,ana@own.example,North,\n", to: "exports/people.csv")
    try bench.write(
      "id,rep,account,created,closed,amount,stage\n1,Ana Diaz,Cimenterie Armor SA,2026-01-05,2026-02-01,900,Won\n"
        + "2,Ana Diaz,Brasserie Drac,2026-01-05,2026-02-01,100,Won\n",
      to: "exports/deals.csv")
    try bench.write(
      "id,time,rep,kind,direction,contact,account\n1,2026-03-01,Ana Dias,call,outgoing,a,Cimenterie Armor Nantes\n"
        + "2,2026-03-01,Ana Diaz,call,outgoing,b,Brasserie Drak\n3,2026-03-01,Ana Diaz,call,outgoing,c,Unrelated Works\n",
      to: "exports/calls.csv")
    return bench
  }

  private func request(_ bench: Workbench) -> RunRequest {
    RunRequest(
      pipelineFolder: bench.path + "/pipeline", exports: bench.path + "/exports",
      workspace: bench.path + "/workspace")
  }

  @Test func namesAreProposedByTheMoneyAtStake() throws {
    let bench = try bench()
    let proposals = try IdentityProposals(LoadedPipeline(request(bench)))
    #expect(proposals.proposals.map(\.name) == ["Cimenterie Armor Nantes", "Brasserie Drak", "Ana Dias"])
    #expect(proposals.proposals.map(\.candidate) == ["Cimenterie Armor SA", "Brasserie Drac", "Ana Diaz"])
    #expect(proposals.csv.hasPrefix("field,from,to,rows,amount,reason\naccount,Cimenterie Armor Nantes,"))
    // The table is an alias table as it is.
    try bench.write(proposals.csv, to: "pipeline/aliases.csv")
    let text = try String(contentsOfFile: bench.path + "/pipeline/pipeline.yml", encoding: .utf8)
    try bench.write(text + "\naliases: [aliases.csv]\n", to: "pipeline/pipeline.yml")
    #expect(try IdentityProposals(LoadedPipeline(request(bench))).proposals.isEmpty)
  }

  @Test func aDamagedSegmentIsFound() throws {
    let bench = try bench()
    _ = try bench.run(exports: bench.path + "/exports")
    #expect(try WorkspaceCheck(request(bench)).problems.isEmpty)
    let folder = bench.path + "/workspace/segments"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    bytes[20] ^= 0xFF
    try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
    let problems = try WorkspaceCheck(request(bench)).problems
    #expect(problems.count == 1)
    #expect(problems.first?.advice.contains("Delete it") == true)
  }

  @Test func aRunThatIsGoneAndAnOpenKeyAreFound() throws {
    let bench = try bench()
    let outcome = try bench.run(exports: bench.path + "/exports")
    try FileManager.default.removeItem(atPath: outcome.outputFolder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: bench.path + "/workspace/contact.key")
    let problems = try WorkspaceCheck(request(bench)).problems.map(\.message)
    #expect(problems.contains { $0.contains("outputs of the run of 2026-03-31 are not there") })
    #expect(problems.contains { $0.contains("others may read it") })
  }
}
