import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct ClosedPeriodTests {
  let temporary: TemporaryFolder
  let folder: WorkspaceFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
  }

  private func say(_ asOf: String, _ values: PeriodValue...) throws {
    try folder.commit(run("r-\(asOf)", asOf, closed: values), outputs: [])
  }

  /// `day=value` of every stored row of the KPI, oldest first within a period.
  private func stored() throws -> [String] {
    try folder.saidValues(of: "won").map {
      "\($0.value.period) \($0.asOf.text)=\($0.value.value ?? "unknown")"
    }
  }

  @Test func `a value is stored once and again only when it changes`() throws {
    try say("2026-03-31", won("2026-01", "5"), won("2026-02", "7"))
    try say("2026-04-30", won("2026-01", "5"), won("2026-02", "8"))
    try say("2026-05-31", won("2026-01", "5"), won("2026-02", "8"))
    #expect(
      try stored() == ["2026-01 2026-03-31=5", "2026-02 2026-03-31=7", "2026-02 2026-04-30=8"])
  }

  @Test func `unknown is a value of its own`() throws {
    try say("2026-03-31", won("2026-01", nil))
    try say("2026-04-30", won("2026-01", nil))
    try say("2026-05-31", won("2026-01", "0"))
    #expect(try stored() == ["2026-01 2026-03-31=unknown", "2026-01 2026-05-31=0"])
  }

  @Test func `what was last said before a day`() throws {
    try say("2026-03-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "6"), won("2026-02", "1"))
    #expect(try folder.lastSaid(before: day("2026-03-31")) == [])
    #expect(
      try folder.lastSaid(before: day("2026-04-30")) == [
        SaidValue(asOf: day("2026-03-31"), value: won("2026-01", "5"))
      ])
    #expect(
      try folder.lastSaid(before: day("2026-05-01")) == [
        SaidValue(asOf: day("2026-04-30"), value: won("2026-01", "6")),
        SaidValue(asOf: day("2026-04-30"), value: won("2026-02", "1")),
      ])
  }

  @Test func `running a day again leaves the same rows`() throws {
    try say("2026-03-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "6"))
    let before = try stored()
    try say("2026-03-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "6"))
    #expect(try stored() == before)
  }

  @Test func `a day run again does not change what later days said`() throws {
    try say("2026-03-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "5"))
    try say("2026-05-31", won("2026-01", "5"))
    try say("2026-03-31", won("2026-01", "4"))
    #expect(try stored() == ["2026-01 2026-03-31=4", "2026-01 2026-04-30=5"])
    try say("2026-03-31", won("2026-01", "5"))
    #expect(try stored() == ["2026-01 2026-03-31=5"])
  }

  @Test func `a middle day that changes its mind leaves its neighbours as they were`() throws {
    try say("2026-03-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "5"))
    try say("2026-05-31", won("2026-01", "5"))
    try say("2026-04-30", won("2026-01", "9"))
    #expect(try stored() == ["2026-01 2026-03-31=5", "2026-01 2026-04-30=9", "2026-01 2026-05-31=5"])
    try say("2026-04-30")
    #expect(try stored() == ["2026-01 2026-03-31=5"])
  }

  @Test func `the size of a group is that of the day that first said so`() throws {
    func west(_ value: String, reps: Int, _ isWithheld: Bool) -> PeriodValue {
      var said = won("2026-01", value)
      (said.dimension, said.member, said.reps, said.isWithheld) = ("team", "West", reps, isWithheld)
      return said
    }
    try say("2026-03-31", west("5", reps: 2, true))
    try say("2026-04-30", west("5", reps: 6, false))
    #expect(
      try folder.lastSaid(before: day("2026-05-31")) == [
        SaidValue(asOf: day("2026-03-31"), value: west("5", reps: 2, true))
      ])
    try say("2026-05-31", west("7", reps: 6, false))
    // A day that is run again leaves what later days said as it was, with the sizes of then.
    try say("2026-03-31", west("4", reps: 3, true))
    #expect(
      try folder.saidValues(of: "won").map { "\($0.value.value ?? "") \($0.value.reps ?? -1)" } == [
        "4 3", "5 2", "7 6",
      ])
  }

  @Test(
    .enabled("python3 with sqlite3 is not there") { ClosedPeriodTests.canEditDatabases })
  func `a workspace of before knows no sizes`() throws {
    let temporary = try TemporaryFolder()
    do {
      var said = won("2026-01", "5")
      (said.dimension, said.member, said.reps, said.isWithheld) = ("team", "West", 9, false)
      let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
      try folder.commit(run("r1", "2026-03-31", closed: [said]), outputs: [])
    }
    let downgrade = """
      import sqlite3, sys
      database = sqlite3.connect(sys.argv[1], isolation_level=None)
      for step in ["ALTER TABLE said_value DROP COLUMN reps", "ALTER TABLE said_value DROP COLUMN withheld",
                   "PRAGMA user_version = 2"]:
          database.execute(step)
      """
    #expect(try Self.python(["-c", downgrade, temporary.workspace + "/terrain.sqlite"]) == 0)
    let failure = #expect(throws: Failure.self) {
      _ = try WorkspaceFolder.open(temporary.workspace, access: .read)
    }
    #expect(failure?.code == .data)
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let said = try folder.lastSaid(before: day("2026-04-30"))
    #expect(said.map(\.value.value) == ["5"] && said.map(\.value.reps) == [nil])
    #expect(said.map(\.value.isWithheld) == [nil])
  }

  private static var canEditDatabases: Bool { (try? python(["-c", "import sqlite3"])) == 0 }

  private static func python(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `another definition is another series`() throws {
    try say("2026-03-31", won("2026-01", "5"))
    var other = won("2026-01", "5")
    other.definition = "d2"
    try say("2026-04-30", other)
    #expect(try folder.saidValues(of: "won").map(\.value.definition) == ["d1", "d2"])
  }

  /// Every order in which three days can be run and run again must end in rows that give each day's own answer.
  @Test func `any order of days ends in the same answers`() throws {
    let days = ["2026-03-31", "2026-04-30", "2026-05-31"]
    let answers = ["5", "6", "5"]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1], [0, 2, 1, 0, 2], [2, 0, 1, 1]] {
      let temporary = try TemporaryFolder()
      let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
      for index in order {
        let record = run("r\(index)", days[index], closed: [won("2026-01", answers[index])])
        try folder.commit(record, outputs: [])
      }
      for (asOf, answer) in zip(days, answers) {
        let said = try folder.lastSaid(before: day(asOf) + 1)
        #expect(said.map(\.value.value) == [answer], "\(order), \(asOf)")
      }
      #expect(try folder.saidValues(of: "won").map(\.value.value) == ["5", "6", "5"], "\(order)")
    }
  }
}
