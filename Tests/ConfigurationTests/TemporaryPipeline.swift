import Configuration
import Foundation
import TerrainModel

/// A pipeline's folder that lives as long as a test.
struct TemporaryPipeline {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("terrain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    path = base.path
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, Data(text.utf8))
  }

  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What reading says, with the folder's path cut off.
  func complaints() -> [String] {
    let (_, diagnostics) = ConfigurationReader.read(pipelineFolder: path)
    return diagnostics.map { $0.text.replacingOccurrences(of: path + "/", with: "") }
  }
}
