import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct WorkspaceFolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a new workspace is closed to everybody else`() throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    _ = try folder.contactKey()
    for name in ["", "/segments", "/out", "/out/runs"] {
      #expect(try permissions(temporary.workspace + name) == 0o700, "\(name)")
    }
    for name in try names(temporary.workspace) where name != "segments" && name != "out" {
      #expect(try permissions("\(temporary.workspace)/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func `an open folder that is too open is closed`() throws {
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: temporary.workspace)
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try permissions(temporary.workspace) == 0o700)
  }

  @Test func `a second writer is told who holds the lock`() throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let failure = #expect(throws: Failure.self) {
      _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    }
    #expect(failure?.code == .locked)
    let own = ProcessInfo.processInfo.processIdentifier
    #expect(failure?.diagnostics.first?.message == "the workspace is in use by process \(own).")
    #expect(folder.access == .write)
  }

  @Test func `the lock is free once its holder is gone`() throws {
    do { _ = try WorkspaceFolder.open(temporary.workspace, access: .write) }
    let again = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try again.runs().isEmpty)
  }

  @Test func `a reader needs no lock and sees what was committed`() throws {
    let writer = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let reader = try WorkspaceFolder.open(temporary.workspace, access: .read)
    try writer.commit(run("r1", "2026-03-31"), outputs: [])
    #expect(try reader.runs().map(\.id) == ["r1"])
  }

  @Test func `a reader cannot write`() throws {
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let reader = try WorkspaceFolder.open(temporary.workspace, access: .read)
    let failure = #expect(throws: Failure.self) { try reader.commit(run("r1", "2026-03-31"), outputs: []) }
    #expect(failure?.code == .internalError)
  }

  @Test func `nothing to read`() throws {
    let failure = #expect(throws: Failure.self) {
      _ = try WorkspaceFolder.open(temporary.workspace, access: .read)
    }
    #expect(failure?.code == .noInput)
    #expect(!FileManager.default.fileExists(atPath: temporary.workspace))
  }

  @Test(arguments: [WorkspaceFolder.Access.read, .write])
  func `a database that is none is a data fault`(access: WorkspaceFolder.Access) throws {
    try FileManager.default.createDirectory(atPath: temporary.workspace, withIntermediateDirectories: true)
    try temporary.write("workspace/terrain.sqlite", String(repeating: "not a database ", count: 100))
    let failure = #expect(throws: Failure.self) {
      _ = try WorkspaceFolder.open(temporary.workspace, access: access)
    }
    #expect(failure?.code == .data)
  }

  @Test func `a database of a newer program is left alone`() throws {
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    // The version is a big-endian number at byte 60 of the file (SQLite's file format, "user version").
    let file = "\(temporary.workspace)/terrain.sqlite"
    let handle = try #require(FileHandle(forUpdatingAtPath: file))
    try handle.seek(toOffset: 60)
    try handle.write(contentsOf: Data([0, 0, 0, 99]))
    try handle.close()
    for access in [WorkspaceFolder.Access.read, .write] {
      let failure = #expect(throws: Failure.self) {
        _ = try WorkspaceFolder.open(temporary.workspace, access: access)
      }
      #expect(failure?.code == .data)
      #expect(failure?.diagnostics.first?.message.contains("99") == true)
    }
  }

  @Test(arguments: [WorkspaceFolder.Access.read, .write])
  func `an empty path is not the root`(access: WorkspaceFolder.Access) {
    let failure = #expect(throws: Failure.self) { _ = try WorkspaceFolder.open("", access: access) }
    #expect(failure?.code == .usage)
  }

  @Test func `a place where nothing can be written`() throws {
    try temporary.write("workspace", "a file, not a folder")
    let failure = #expect(throws: Failure.self) {
      _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    }
    #expect(failure?.code == .cannotWrite)
  }
}
