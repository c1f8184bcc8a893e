import Foundation
import TerrainModel

/// Writes files that people asked for by name.
enum PrivateFile {
  /// Writes a file that only its owner can read. It appears under its name when it is whole, in the place of one that
  /// was there; where something goes wrong, that one stays. Throws `.cannotWrite`.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let target = URL(fileURLWithPath: path)
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).tmp"
    let temporary = target.deletingLastPathComponent().appendingPathComponent(name).path
    guard
      FileManager.default.createFile(
        atPath: temporary, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw failure(path) }
    guard unsafe rename(temporary, target.path) == 0 else {
      try? FileManager.default.removeItem(atPath: temporary)
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      .cannotWrite, at: SourceLocation(file: path), "the file cannot be written",
      advice: "Choose a folder that exists and that you may write to, and a name that no folder has.")
  }
}
