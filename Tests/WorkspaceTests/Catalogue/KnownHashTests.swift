import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct KnownHashTests {
  static let second: Int64 = 1_000_000_000
  static let stamp = FileStamp(size: 10, modified: 100 * second, changed: 100 * second, inode: .max)

  let temporary: TemporaryFolder
  let folder: WorkspaceFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
  }

  private func record(_ stamp: FileStamp, hashedAt seconds: Int64, hash: String = "aa") throws {
    try folder.record(
      CatalogueUpdate(hashes: [
        HashedFile(path: "/exports/a.csv", stamp: stamp, hash: hash, hashedAt: seconds * Self.second)
      ]))
  }

  @Test func `an unchanged file need not be read`() throws {
    try record(Self.stamp, hashedAt: 200)
    #expect(try folder.knownHash(for: "/exports/a.csv", Self.stamp) == "aa")
    #expect(try folder.knownHash(for: "/other/a.csv", Self.stamp) == nil)
  }

  @Test func `a file of another size or time is read`() throws {
    try record(Self.stamp, hashedAt: 200)
    for part in [\FileStamp.size, \.modified, \.changed] {
      var changed = Self.stamp
      changed[keyPath: part] -= 1
      #expect(try folder.knownHash(for: "/exports/a.csv", changed) == nil)
    }
  }

  @Test func `another file under the same name is read`() throws {
    try record(Self.stamp, hashedAt: 200)
    var changed = Self.stamp
    changed.inode = 3
    #expect(try folder.knownHash(for: "/exports/a.csv", changed) == nil)
  }

  @Test(arguments: [90, 100, 102]) func `a file hashed while it could still change is read`(seconds: Int64)
    throws
  {
    try record(Self.stamp, hashedAt: 200, hash: "old")
    try record(Self.stamp, hashedAt: seconds, hash: "new")
    #expect(try folder.knownHash(for: "/exports/a.csv", Self.stamp) == nil)
  }

  @Test func `a time that was set back does not hide a change`() throws {
    var stamp = Self.stamp
    stamp.changed = 199 * Self.second
    try record(stamp, hashedAt: 200)
    #expect(try folder.knownHash(for: "/exports/a.csv", stamp) == nil)
  }

  @Test func `the stamp of a real file`() throws {
    let before = FileStamp.now()
    try temporary.write("a.csv", "id,time\n")
    let stamp = try FileStamp(ofFileAt: "\(temporary.path)/a.csv")
    #expect(stamp.size == 8)
    #expect(stamp.inode != 0)
    // The file system's clock moves in steps of some milliseconds behind the one that `now` reads.
    #expect(abs(stamp.modified - before) < 10 * Self.second)
    #expect(stamp.isRacy(hashedAt: before))
    let failure = #expect(throws: Failure.self) { _ = try FileStamp(ofFileAt: "\(temporary.path)/none.csv") }
    #expect(failure?.code == .noInput)
  }
}
