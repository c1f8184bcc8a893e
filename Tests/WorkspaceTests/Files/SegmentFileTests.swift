import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct SegmentFileTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a published segment is there under its name only`() throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let unfinished = try folder.temporarySegmentPath("b-2")
    try Data("columns".utf8).write(to: URL(fileURLWithPath: unfinished))
    #expect(try folder.listSegments().isEmpty)
    #expect(!folder.hasSegment("b-2"))
    try folder.publishSegment(unfinished, "b-2")
    #expect(folder.hasSegment("b-2"))
    #expect(try folder.listSegments() == ["b-2"])
    #expect(try names("\(temporary.workspace)/segments") == ["b-2"])
    #expect(try text(folder.segmentPath("b-2")) == "columns")
    #expect(try permissions(folder.segmentPath("b-2")) == 0o600)
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", ".hidden", "a b", "x.tmp", "é", String(repeating: "a", count: 201),
  ])
  func `no name leads out of the folder`(id: String) throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(throws: Failure.self) { _ = try folder.segmentPath(id) }
    #expect(throws: Failure.self) { _ = try folder.temporarySegmentPath(id) }
    #expect(!folder.hasSegment(id))
  }

  @Test func `a segment that is not there cannot be published`() throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let failure = #expect(throws: Failure.self) {
      try folder.publishSegment(folder.temporarySegmentPath("s1"), "s1")
    }
    #expect(failure?.code == .cannotWrite)
  }

  @Test func `the next start clears what was cut off`() throws {
    do { _ = try WorkspaceFolder.open(temporary.workspace, access: .write) }
    let segments = "workspace/segments"
    try temporary.write("\(segments)/whole", "columns")
    // No process has this number: it is above the kernel's limit of 2²².
    try temporary.write("\(segments)/half.99999999.tmp", "col")
    try temporary.write("\(segments)/odd.tmp", "col")
    // Process 1 is always there: a worker of its own that is still writing.
    try temporary.write("\(segments)/busy.1.tmp", "col")
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    #expect(try names("\(temporary.workspace)/segments") == ["busy.1.tmp", "whole"])
    #expect(try folder.listSegments() == ["whole"])
  }
}
