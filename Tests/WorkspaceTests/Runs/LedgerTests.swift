import TerrainModel
import Testing
import Workspace

@Suite struct LedgerTests {
  let temporary: TemporaryFolder
  let folder: WorkspaceFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
  }

  private func commit(_ id: String, _ asOf: String, _ entries: [LedgerEntry]) throws {
    try folder.commit(run(id, asOf, ledger: entries), outputs: [])
  }

  @Test func `a run sees entries of earlier days only, in order`() throws {
    try commit("r2", "2026-04-30", [entry("2026-04-30", "b"), entry("2026-04-30", "a")])
    try commit("r1", "2026-03-31", [entry("2026-03-31", "b")])
    #expect(try folder.entries(before: day("2026-03-31")) == [])
    #expect(try folder.entries(before: day("2026-04-30")) == [entry("2026-03-31", "b")])
    #expect(
      try folder.entries(before: day("2026-05-01")) == [
        entry("2026-03-31", "b"), entry("2026-04-30", "a"), entry("2026-04-30", "b"),
      ])
  }

  @Test func `running a day again replaces its entries and no others`() throws {
    try commit("r1", "2026-03-31", [entry("2026-03-31", "a"), entry("2026-03-31", "b")])
    try commit("r2", "2026-04-30", [entry("2026-04-30", "a")])
    try commit("r1x", "2026-03-31", [entry("2026-03-31", "a", estimate: 0.375)])
    #expect(
      try folder.entries(before: day("2026-05-01")) == [
        entry("2026-03-31", "a", estimate: 0.375), entry("2026-04-30", "a"),
      ])
  }

  @Test func `numbers come back as they were, unknown ones too`() throws {
    var odd = entry("2026-03-31", "a", estimate: 0.1 + 0.2)
    odd.low = -.infinity
    odd.high = .nan
    try commit("r1", "2026-03-31", [odd])
    let back = try #require(try folder.entries(before: day("2026-04-01")).first)
    #expect(back.estimate == 0.1 + 0.2)
    #expect(back.low == -.infinity)
    #expect(back.high.isNaN)
  }

  @Test func `entries of another day are refused`() throws {
    let failure = #expect(throws: Failure.self) { try commit("r1", "2026-03-31", [entry("2026-03-30", "a")]) }
    #expect(failure?.code == .internalError)
  }

  @Test func `definition texts are kept by hash`() throws {
    var record = run("r1", "2026-03-31")
    record.definitions = ["d1": "won deals", "d2": "meetings"]
    try folder.commit(record, outputs: [])
    #expect(try folder.definition("d1") == "won deals")
    #expect(try folder.definition("d3") == nil)
  }
}
