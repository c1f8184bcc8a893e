import Foundation
import TerrainModel
import Testing
import Workspace

/// Repeated identifiers are kept as they were, or not at all.
@Suite struct KeyMemoryTests {
  private let path = NSTemporaryDirectory() + "keys-" + UUID().uuidString

  @Test func whatWasKeptIsLoaded() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workspace = try WorkspaceFolder.open(path, access: .write)
    let memory = workspace.keyMemory
    #expect(memory.load(["a", "b"]) == nil)
    memory.save(["a", "b"], [3, .max, 1])
    memory.save(["a"], [])
    #expect(memory.load(["a", "b"]) == [3, .max, 1])
    #expect(memory.load(["a"]) == [])
    // Other segments, or the same in another order, are another question.
    #expect(memory.load(["b", "a"]) == nil)
    withExtendedLifetime(workspace) {}
  }

  @Test func readersKeepNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkspaceFolder.open(path, access: .write)
    writer.keyMemory.save(["a"], [7])
    let reader = try WorkspaceFolder.open(path, access: .read)
    reader.keyMemory.save(["b"], [8])
    #expect(reader.keyMemory.load(["a"]) == [7])
    #expect(reader.keyMemory.load(["b"]) == nil)
    withExtendedLifetime((writer, reader)) {}
  }

  @Test func damageIsNotBelieved() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workspace = try WorkspaceFolder.open(path, access: .write)
    workspace.keyMemory.save(["a"], [1, 2, 3])
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/keys")
    let file = URL(fileURLWithPath: "\(path)/keys/\(try #require(names.first))")
    let good = try Data(contentsOf: file)
    for place in good.indices {
      var bad = good
      bad[place] ^= 0x10
      try bad.write(to: file)
      #expect(workspace.keyMemory.load(["a"]) == nil, "byte \(place)")
    }
    for count in [0, 8, 23, good.count - 8] {
      try good.prefix(count).write(to: file)
      #expect(workspace.keyMemory.load(["a"]) == nil, "\(count) bytes")
    }
    try good.write(to: file)
    #expect(workspace.keyMemory.load(["a"]) == [1, 2, 3])
  }

  @Test func oldFilesGo() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workspace = try WorkspaceFolder.open(path, access: .write)
    for number in 0..<80 { workspace.keyMemory.save(["\(number)"], [UInt64(number)]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/keys").count <= 65)
    #expect(workspace.keyMemory.load(["79"]) == [79])
  }
}
