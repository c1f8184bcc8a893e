import Foundation
import TerrainModel
import Testing
import Workspace

@Suite struct ContactKeyTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a workspace keeps its key`() throws {
    let first = try WorkspaceFolder.open(temporary.workspace, access: .write).contactKey()
    let second = try WorkspaceFolder.open(temporary.workspace, access: .write).contactKey()
    let reader = try WorkspaceFolder.open(temporary.workspace, access: .read).contactKey()
    #expect(first == second)
    #expect(first == reader)
    #expect(FileManager.default.contents(atPath: "\(temporary.workspace)/contact.key") == Data(first.bytes))
  }

  @Test func `two workspaces have two keys`() {
    #expect(ContactKey.random() != ContactKey.random())
  }

  @Test func `the public name says nothing of the key`() throws {
    // SipHash-2-4 of the message under the key 00 01 … 0f, computed by a separate program that gives the paper's test vector.
    let key = try #require(ContactKey(bytes: (0..<16).map { UInt8($0) }))
    #expect(key.identifier.utf8.count == 16)
    #expect(key.identifier == "a6e9c0a4e4a6d125")
    #expect(key.description == "contact key \(key.identifier)")
  }

  @Test(arguments: [0, 15, 17]) func `a key has 16 bytes`(count: Int) throws {
    #expect(ContactKey(bytes: [UInt8](repeating: 7, count: count)) == nil)
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    try temporary.write("workspace/contact.key", String(repeating: "k", count: count))
    let failure = #expect(throws: Failure.self) { _ = try folder.contactKey() }
    #expect(failure?.code == .data)
  }

  @Test func `a lost key is not replaced while segments need it`() throws {
    let folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
    _ = try folder.contactKey()
    let segment = try folder.temporarySegmentPath("s1")
    try Data("columns".utf8).write(to: URL(fileURLWithPath: segment))
    try folder.publishSegment(segment, "s1")
    try FileManager.default.removeItem(atPath: "\(temporary.workspace)/contact.key")
    let failure = #expect(throws: Failure.self) { _ = try folder.contactKey() }
    #expect(failure?.code == .data)
  }

  @Test func `a reader makes no key`() throws {
    _ = try WorkspaceFolder.open(temporary.workspace, access: .write)
    let reader = try WorkspaceFolder.open(temporary.workspace, access: .read)
    let failure = #expect(throws: Failure.self) { _ = try reader.contactKey() }
    #expect(failure?.code == .noInput)
  }
}
