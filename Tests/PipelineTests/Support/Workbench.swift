import Foundation
import Pipeline
import TerrainModel

/// A folder for a pipeline and its exports, gone when the test is.
final class Workbench {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "terrain-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, with the folders it needs.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Runs the pipeline of the folder `pipeline`, or of another one, in a workspace of its own name.
  func run(
    pipeline: String? = nil, exports: String? = nil, asOf: String? = nil, workspace: String = "workspace",
    language: Language? = nil, threads: Int = 2
  ) throws -> RunOutcome {
    try PipelineRun(
      RunRequest(
        pipelineFolder: pipeline ?? path + "/pipeline", exports: exports, workspace: path + "/" + workspace,
        asOf: asOf.flatMap { CalendarDay(text: $0) }, language: language, threads: threads)
    ).run()
  }

  /// Every file below a folder, by relative path.
  static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return files }
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      let file = folder + "/" + name
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: file))
    }
    return files
  }
}
