import Foundation

/// The built program, run as its users run it.
struct Program {
  struct Result {
    var code: Int32
    var output: String
    var messages: String
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Beside the test bundle.
  static var path: String {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [folder, Bundle.main.bundleURL, folder.deletingLastPathComponent()]
    return candidates.map { $0.appendingPathComponent("terrain").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "terrain"
  }

  /// Starts the program; its output goes to files, so that no pipe fills up.
  static func start(_ arguments: [String], in folder: String, output: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    _ = FileManager.default.createFile(atPath: output + ".out", contents: nil)
    _ = FileManager.default.createFile(atPath: output + ".err", contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output + ".out")
    process.standardError = FileHandle(forWritingAtPath: output + ".err")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  static func run(_ arguments: [String], in folder: String = repository) throws -> Result {
    let output = NSTemporaryDirectory() + "terrain-" + UUID().uuidString
    let process = try start(arguments, in: folder, output: output)
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(atPath: output + ".out")
      try? FileManager.default.removeItem(atPath: output + ".err")
    }
    return Result(
      code: process.terminationStatus,
      output: try String(contentsOfFile: output + ".out", encoding: .utf8),
      messages: try String(contentsOfFile: output + ".err", encoding: .utf8))
  }
}
