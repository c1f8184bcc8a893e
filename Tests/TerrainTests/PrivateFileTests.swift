import Foundation
import Testing

/// Where an answer is written to: a file is replaced, and what is no file stays what it is.
@Suite struct PrivateFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func explain(to target: String) throws -> Program.Result {
    try Program.run([
      "explain", "pipelines/demo", "revenue", "--workspace", folder.path + "/workspace", "--html", target,
    ])
  }

  private func type(_ name: String) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.type] as? FileAttributeType
  }

  @Test("standard output simply receives the page")
  func standardOutput() throws {
    let result = try explain(to: "/proc/self/fd/1")
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.output.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("a named pipe receives the bytes and stays a pipe")
  func pipe() throws {
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    make.arguments = ["mkfifo", folder.path + "/pipe"]
    try make.run()
    make.waitUntilExit()
    let before = try type("pipe")
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/bin/sh")
    reader.arguments = ["-c", "cat pipe > received"]
    reader.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try reader.run()
    #expect(try explain(to: folder.path + "/pipe").code == 0)
    reader.waitUntilExit()
    #expect(try type("pipe") == before)
    let received = try String(contentsOfFile: folder.path + "/received", encoding: .utf8)
    #expect(received.hasPrefix("<!DOCTYPE html>") && received.contains("</html>"))
  }

  @Test("of a link the file that it leads to is replaced; a folder is refused")
  func linksAndFolders() throws {
    try folder.write("what was there", to: "page.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.html", withDestinationPath: folder.path + "/page.html")
    #expect(try explain(to: folder.path + "/link.html").code == 0)
    #expect(try type("link.html") == .typeSymbolicLink)
    let page = try String(contentsOfFile: folder.path + "/page.html", encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    let refused = try explain(to: folder.path)
    #expect(refused.code == 73, "\(refused.messages)")
  }
}
