import Foundation
import Testing

/// Does what a page tells its reader to do: pastes the `sh` blocks of a section one after the other into a shell, in an
/// empty folder with `terrain` on the path, and looks for the lines of each `text` block in what the block before it
/// printed.
struct Walkthrough {
  let blocks: [FencedBlock]
  let folder: TemporaryFolder

  init(page: String, heading: String) throws {
    blocks = FencedBlock.all(in: try Self.text(of: page)).filter { $0.heading == heading }
    folder = try TemporaryFolder()
  }

  static func text(of page: String) throws -> String {
    try String(contentsOfFile: Program.repository + "/" + page, encoding: .utf8)
  }

  /// How many shell blocks were run and how many printed lines were compared. `codes` are the exit codes of those
  /// blocks, by a command of theirs, that end with another than 0.
  func follow(codes: [String: Int32] = [:]) throws -> (commands: Int, compared: Int) {
    var printed = ""
    var (commands, compared) = (0, 0)
    for block in blocks {
      switch block.language {
      case "sh":
        let result = try run(block.text)
        let expected = codes.first { block.lines.contains($0.key) }?.value ?? 0
        #expect(result.code == expected, "\(block.text)\n\(result.messages)")
        printed = result.output
        commands += 1
      case "text":
        let all = printed.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let lines = all.filter { !$0.isEmpty }
        for line in block.lines { #expect(lines.contains(line), "not printed: \(line)\n\(printed)") }
        // A block that starts as the output does says all of it.
        if lines.first == block.lines.first {
          #expect(lines == block.lines.filter { !$0.isEmpty }, "more was printed:\n\(printed)")
        }
        compared += block.lines.count
      default: break
      }
    }
    return (commands, compared)
  }

  private func run(_ script: String) throws -> Program.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": programs + ":/usr/bin:/bin", "LC_ALL": "C",
    ]) { $1 }
    let (output, messages) = (folder.path + "/.printed", folder.path + "/.messages")
    for file in [output, messages] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Program.Result(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      messages: try String(contentsOfFile: messages, encoding: .utf8))
  }
}
