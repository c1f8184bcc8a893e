import Foundation

/// Where the repository and the material beside it are.
enum Places {
  /// The repository's top folder.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Exports of real layouts that are kept beside the repository, not in it.
  static let sharedExports = repository + "/../shared/exports"

  /// Tests that read them are skipped, and say so, where they are absent.
  static var hasSharedExports: Bool { FileManager.default.fileExists(atPath: sharedExports) }
}
