import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct CommitTests {
  let temporary: TemporaryFolder
  let folder: WorkspaceFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
  }

  private var out: String { "\(temporary.workspace)/out" }

  @Test func `outputs are found by day, by latest and by run`() throws {
    let path = try folder.commit(
      run("2026-03-31-abc", "2026-03-31"),
      outputs: [
        output("kpis.csv", "a,b\n"), output("restricted/deep/kpis.csv", "c\n"), output("empty.csv", ""),
      ])
    #expect(path == "\(out)/runs/2026-03-31-abc")
    for way in ["runs/2026-03-31-abc", "2026-03-31", "latest"] {
      #expect(text("\(out)/\(way)/kpis.csv") == "a,b\n")
      #expect(text("\(out)/\(way)/restricted/deep/kpis.csv") == "c\n")
      #expect(text("\(out)/\(way)/empty.csv") == "")
    }
    #expect(try permissions("\(path)/restricted") == 0o700)
    #expect(try permissions("\(path)/restricted/deep/kpis.csv") == 0o600)
    #expect(try names(out) == ["2026-03-31", "latest", "runs"])
    #expect(try names("\(out)/runs") == ["2026-03-31-abc"])
  }

  @Test func `latest is the greatest day, not the last one run`() throws {
    try folder.commit(run("april", "2026-04-30"), outputs: [])
    try folder.commit(run("march", "2026-03-31"), outputs: [])
    #expect(link("\(out)/latest") == "runs/april")
    #expect(link("\(out)/2026-03-31") == "runs/march")
    #expect(try folder.runs().map(\.id) == ["april", "march"])
  }

  @Test func `the same run again replaces its own files`() throws {
    try folder.commit(
      run("r", "2026-03-31"),
      outputs: [output("a.csv", "1"), output("old/b.csv", "2"), output("keep/c.csv", "3")])
    try folder.commit(
      run("r", "2026-03-31"),
      outputs: [output("a.csv", "1"), output("keep/c.csv", "4"), output("new/d.csv", "5")])
    #expect(try names("\(out)/latest") == ["a.csv", "keep", "new"])
    #expect(text("\(out)/latest/keep/c.csv") == "4")
    #expect(text("\(out)/latest/new/d.csv") == "5")
    #expect(try names("\(out)/runs") == ["r"])
  }

  @Test func `other inputs on the same day move the link and keep the older run`() throws {
    try folder.commit(run("first", "2026-03-31"), outputs: [output("a.csv", "1")])
    try folder.commit(run("second", "2026-03-31"), outputs: [output("a.csv", "2")])
    #expect(text("\(out)/2026-03-31/a.csv") == "2")
    #expect(text("\(out)/runs/first/a.csv") == "1")
    #expect(try folder.run(asOf: day("2026-03-31"))?.id == "second")
    try folder.commit(run("first", "2026-03-31"), outputs: [output("a.csv", "1")])
    #expect(text("\(out)/2026-03-31/a.csv") == "1")
  }

  @Test(arguments: ["", "..", "../x", "a/b", "x.tmp"]) func `a run needs a name that is one`(id: String)
    throws
  {
    let failure = #expect(throws: Failure.self) { try folder.commit(run(id, "2026-03-31"), outputs: []) }
    #expect(failure?.code == .internalError)
    #expect(try names("\(out)/runs").isEmpty)
  }

  @Test(arguments: ["/etc/x", "../x", "a/../../x", "a//b", "", "a/"])
  func `an output cannot leave the folder`(path: String) throws {
    let failure = #expect(throws: Failure.self) {
      try folder.commit(run("r", "2026-03-31"), outputs: [output(path, "x")])
    }
    #expect(failure?.code == .internalError)
    #expect(try folder.runs().isEmpty)
  }

  @Test func `two outputs of one name are refused`() throws {
    let failure = #expect(throws: Failure.self) {
      try folder.commit(run("r", "2026-03-31"), outputs: [output("a.csv", "1"), output("a.csv", "2")])
    }
    #expect(failure?.code == .internalError)
  }

  @Test func `a run says where it is and what it was made of`() throws {
    try folder.commit(run("r", "2026-03-31"), outputs: [])
    #expect(
      try folder.run(asOf: day("2026-03-31"))
        == CommittedRun(
          id: "r", asOf: day("2026-03-31"), programVersion: "1.0", inputs: "{}", folder: "\(out)/runs/r"))
    #expect(try folder.run(asOf: day("2026-04-01")) == nil)
  }
}
