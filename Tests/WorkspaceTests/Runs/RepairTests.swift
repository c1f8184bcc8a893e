import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct RepairTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private var out: String { "\(temporary.workspace)/out" }

  /// Everything in `out`, as `path` or `path -> target` or `path: content`.
  private func listing() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: out).sorted().map { name in
      if let target = link("\(out)/\(name)") { return "\(name) -> \(target)" }
      return text("\(out)/\(name)").map { "\(name): \($0)" } ?? name
    }
  }

  /// Commits a run and drops the writer after a step, as a kill would.
  private func cutOff(after step: CommitStep, _ record: RunRecord, _ outputs: [OutputFile]) throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let failure = #expect(throws: Failure.self) {
      try folder.commit(record, outputs: outputs) { (done: CommitStep) throws(Failure) in
        if done == step { throw Failure(.internalError, at: SourceLocation(file: "test"), "cut off") }
      }
    }
    #expect(failure?.diagnostics.first?.message == "cut off")
  }

  private func commit(_ record: RunRecord, _ outputs: [OutputFile]) throws {
    try WorkspaceFolder.open(temporary.workspace, access: .write).commit(record, outputs: outputs)
  }

  private let march = run(
    "march", "2026-03-31", closed: [won("2026-01", "5")], ledger: [entry("2026-03-31", "l")])
  private let april = run(
    "april", "2026-04-30", closed: [won("2026-01", "6")], ledger: [entry("2026-04-30", "l")])
  private let files = [output("kpis.csv", "1"), output("restricted/kpis.csv", "2")]

  @Test(arguments: CommitStep.allCases)
  func `a commit cut off anywhere leaves all of the run or nothing`(step: CommitStep) throws {
    try commit(march, files)
    let before = try listing()
    try cutOff(after: step, april, files)
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let isKept = step == .committed || step == .linkedDay
    #expect(try folder.runs().map(\.id) == (isKept ? ["april", "march"] : ["march"]))
    #expect(try folder.entries(before: day("2027-01-01")).count == (isKept ? 2 : 1))
    #expect(link("\(out)/latest") == (isKept ? "runs/april" : "runs/march"))
    #expect(link("\(out)/2026-04-30") == (isKept ? "runs/april" : nil))
    #expect(try isKept || listing() == before)
  }

  @Test(arguments: CommitStep.allCases)
  func `the run after a cut gives what an undisturbed one gives`(step: CommitStep) throws {
    try commit(march, files)
    try cutOff(after: step, april, files)
    try commit(april, files)
    let disturbed = try listing()
    let undisturbed = try RepairTests()
    try undisturbed.commit(march, files)
    try undisturbed.commit(april, files)
    #expect(try disturbed == undisturbed.listing())
    let one = try WorkspaceFolder.open(temporary.workspace, access: .read)
    let other = try WorkspaceFolder.open(undisturbed.temporary.workspace, access: .read)
    #expect(try one.saidValues(of: "won") == other.saidValues(of: "won"))
    #expect(try one.entries(before: day("2027-01-01")) == other.entries(before: day("2027-01-01")))
  }

  @Test(arguments: CommitStep.allCases)
  func `repeating a committed run can be cut off, too`(step: CommitStep) throws {
    try commit(march, files)
    let before = try listing()
    try cutOff(after: step, march, files)
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try listing() == before)
  }

  @Test func `links that somebody moved or removed are put back`() throws {
    try commit(march, files)
    try commit(april, files)
    let before = try listing()
    let manager = FileManager.default
    try manager.removeItem(atPath: "\(out)/latest")
    try manager.createSymbolicLink(atPath: "\(out)/latest", withDestinationPath: "runs/march")
    try manager.removeItem(atPath: "\(out)/2026-03-31")
    try manager.createSymbolicLink(atPath: "\(out)/2026-05-31", withDestinationPath: "runs/none")
    try manager.createSymbolicLink(atPath: "\(out)/latest.tmp", withDestinationPath: "runs/none")
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try listing() == before)
  }

  @Test func `a run whose outputs somebody removed has no link`() throws {
    try commit(march, files)
    try commit(april, files)
    try FileManager.default.removeItem(atPath: "\(out)/runs/april")
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try names(out) == ["2026-03-31", "latest", "runs"])
    #expect(link("\(out)/latest") == "runs/march")
    try commit(april, files)
    #expect(text("\(out)/latest/kpis.csv") == "1")
  }

  @Test func `files of other making in out are left alone`() throws {
    try commit(march, files)
    try temporary.write("workspace/out/notes.txt", "mine")
    try FileManager.default.createSymbolicLink(atPath: "\(out)/share", withDestinationPath: "latest")
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try names(out) == ["2026-03-31", "latest", "notes.txt", "runs", "share"])
  }

  @Test func `a link in the runs folder is removed, not followed`() throws {
    try commit(march, files)
    try FileManager.default.createDirectory(
      atPath: "\(temporary.path)/elsewhere", withIntermediateDirectories: true)
    try temporary.write("elsewhere/file", "kept")
    try FileManager.default.createSymbolicLink(
      atPath: "\(out)/runs/stray", withDestinationPath: "\(temporary.path)/elsewhere")
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try names("\(out)/runs") == ["march"])
    #expect(text("\(temporary.path)/elsewhere/file") == "kept")
  }
}
