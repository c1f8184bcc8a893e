import Foundation
import TerrainModel
import Testing

@testable import Archives

/// Archives are made by the tests themselves, with the standard library of Python.
@Suite(.enabled(if: Python.isHere, "python3 is not here to make archives"))
struct ArchiveReaderTests {
  private func list(_ script: String, name: String = "a.zip", limits: ArchiveLimits = ArchiveLimits()) throws
    -> (listing: ArchiveListing, reader: ArchiveReader, path: String)
  {
    let path = try Python.archive(script, name: name)
    let reader = ArchiveReader(limits: limits)
    return (reader.list(path), reader, path)
  }

  private func text(_ found: (listing: ArchiveListing, reader: ArchiveReader, path: String), _ name: String)
    throws
    -> String
  {
    let member = try #require(found.listing.members.first { $0.path == name })
    return String(decoding: try found.reader.bytes(of: member, in: found.path), as: UTF8.self)
  }

  @Test func aZipWithFolders() throws {
    let found = try list(
      """
      z = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
      z.writestr("b/second.csv", "2")
      z.writestr("first.csv", "1" * 100000)
      z.writestr("empty/", "")
      z.close()
      """)
    #expect(found.listing.members.map(\.path) == ["b/second.csv", "first.csv"])
    #expect(found.listing.problems.isEmpty)
    #expect(try text(found, "b/second.csv") == "2")
    #expect(try text(found, "first.csv").utf8.count == 100_000)
  }

  @Test func tarAndGzip() throws {
    let tar = try list(
      """
      t = tarfile.open(path, "w:gz")
      data = b"x,y\\n1,2\\n"
      info = tarfile.TarInfo("dir/x.csv"); info.size = len(data)
      t.addfile(info, io.BytesIO(data)); t.close()
      """, name: "a.tar.gz")
    #expect(try text(tar, "dir/x.csv") == "x,y\n1,2\n")
    let gzip = try list("open(path, 'wb').write(gzip.compress(b'a,b\\n'))", name: "calls.csv.gz")
    #expect(gzip.listing.members.map(\.path) == ["calls.csv"])
    #expect(try text(gzip, "calls.csv") == "a,b\n")
  }

  @Test func anArchiveInAnArchive() throws {
    let script = """
      inner = io.BytesIO()
      z = zipfile.ZipFile(inner, "w"); z.writestr("deep/x.csv", "inside"); z.close()
      z = zipfile.ZipFile(path, "w"); z.writestr("ana.zip", inner.getvalue()); z.writestr("y.csv", "outside"); z.close()
      """
    let found = try list(script)
    #expect(found.listing.members.map(\.path) == ["ana.zip/deep/x.csv", "y.csv"])
    #expect(try text(found, "ana.zip/deep/x.csv") == "inside")
    let flat = try list(script, limits: ArchiveLimits(depth: 1))
    #expect(flat.listing.members.map(\.path) == ["y.csv"])
    #expect(flat.listing.problems.first?.message.contains("archives deep") == true)
  }

  @Test func namesThatLeadOutAndNamesTwice() throws {
    let found = try list(
      """
      import warnings; warnings.simplefilter("ignore")
      z = zipfile.ZipFile(path, "w")
      for name, data in [("../../etc/x.csv", "1"), ("/abs/y.csv", "2"), ("z.csv", "3"), ("z.csv", "4")]:
          z.writestr(name, data)
      z.close()
      """)
    #expect(found.listing.members.map(\.path) == ["abs/y.csv", "etc/x.csv", "z (2).csv", "z.csv"])
    #expect(try text(found, "z.csv") == "3")
    #expect(try text(found, "z (2).csv") == "4")
  }

  /// Five members of 400 bytes, each behind a head of 35.
  @Test(
    "A truncated zip says so, and no member is given in part",
    arguments: [(10, [], []), (60, ["0.csv"], []), (400, ["0.csv"], []), (435, ["0.csv"], ["0.csv"])]
      as [(Int, [String], [String])])
  func truncated(_ size: Int, _ listed: [String], _ whole: [String]) throws {
    let found = try list(
      """
      b = io.BytesIO()
      z = zipfile.ZipFile(b, "w"); [z.writestr(f"{n}.csv", "abc,def\\n" * 50) for n in range(5)]; z.close()
      open(path, "wb").write(b.getvalue()[:\(size)])
      """)
    #expect(found.listing.problems.count == 1)
    #expect(found.listing.problems.first?.message.hasPrefix("is damaged (") == true)
    #expect(found.listing.members.map(\.path) == listed)
    for member in found.listing.members {
      if whole.contains(member.path) {
        #expect(try found.reader.bytes(of: member, in: found.path).count == 400)
      } else {
        #expect(throws: Failure.self) { try found.reader.bytes(of: member, in: found.path) }
      }
    }
  }

  @Test func aFileThatOnlyClaimsToBeAnArchive() throws {
    let found = try list("open(path, 'w').write('a,b\\n1,2\\n')")
    #expect(found.listing.members.isEmpty)
    #expect(found.listing.problems.first?.message.contains("an archive was expected") == true)
    let folder = try list("import os; os.mkdir(path)")
    #expect(folder.listing.problems.count == 1)
  }

  @Test func anEmptyArchive() throws {
    let found = try list("zipfile.ZipFile(path, 'w').close()")
    #expect(found.listing.members.isEmpty)
    #expect(found.listing.problems.isEmpty)
  }

  @Test func aBombIsNotExpanded() throws {
    let found = try list(
      """
      z = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED); z.writestr("x.csv", b"0" * (80 << 20)); z.close()
      """)
    let member = try #require(found.listing.members.first)
    #expect(throws: Failure.self) { try found.reader.bytes(of: member, in: found.path) }
  }

  @Test func aPasswordIsNamed() throws {
    // The general purpose bit 0 of a zip says that a member is encrypted.
    let found = try list(
      """
      b = io.BytesIO()
      z = zipfile.ZipFile(b, "w"); z.writestr("x.csv", "abc"); z.close()
      data = bytearray(b.getvalue())
      data[6] |= 1; data[data.index(b"PK\\x01\\x02") + 8] |= 1
      open(path, "wb").write(data)
      """)
    #expect(found.listing.members.isEmpty)
    #expect(found.listing.problems.first?.message == "is protected by a password")
  }
}

enum Python {
  static let isHere = (try? run("pass")) != nil

  /// Runs a script that writes an archive to `path`, and gives the path.
  static func archive(_ script: String, name: String) throws -> String {
    let folder = NSTemporaryDirectory() + "terrain-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/" + name
    try run("import io, zipfile, tarfile, gzip\npath = \"\(path)\"\n" + script)
    return path
  }

  private static func run(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
