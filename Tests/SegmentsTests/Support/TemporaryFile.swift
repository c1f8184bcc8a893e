import Foundation

/// A file in a folder of its own that is gone when the test is.
final class TemporaryFile {
  private let folder: String
  let path: String

  init() throws {
    folder = NSTemporaryDirectory() + "terrain-" + UUID().uuidString
    path = folder + "/segment"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
}
