package import TerrainModel

/// The folder in which a pipeline keeps what outlives a run: catalogue, ledger, segments and outputs.
///
///     terrain.sqlite   files, runs, ledger, what was said about closed periods
///     contact.key      16 random bytes, made once
///     lock             held by the one process that writes
///     segments/        ingested exports as columns
///     out/runs/<id>/   what each run wrote; out/<as-of> and out/latest are links to it
///
/// A value opened for writing holds the lock until it goes away. Readers take no lock and are never blocked. Every
/// state in which a killed writer can leave the folder is put right when the next writer opens it.
package final class WorkspaceFolder: Sendable {
  package enum Access: Sendable { case read, write }

  package let path: String
  package let access: Access
  let store: Store
  private let lock: WriterLock?

  /// Opens a workspace.
  ///
  /// For writing, the folder is created where there is none (0700), the lock is taken, the database is brought up to
  /// date and leftovers of a killed run are removed. Throws `.locked` with the number of the process that holds the
  /// lock, `.noInput` where there is nothing to read, `.data` where the database is damaged or from another version,
  /// `.cannotWrite` where the disk says no, `.usage` for an empty path.
  package static func open(_ path: String, access: Access) throws(Failure) -> WorkspaceFolder {
    let folder = try WorkspaceFolder(path: path, access: access)
    if access == .write { try folder.repair() }
    return folder
  }

  private init(path: String, access: Access) throws(Failure) {
    guard !path.isEmpty else {
      throw Failure(.usage, at: SourceLocation(file: "--workspace"), "the workspace needs a name")
    }
    self.path = path
    self.access = access
    let database = "\(path)/terrain.sqlite"
    switch access {
    case .write:
      for folder in ["", "/segments", "/out", "/out/runs"] {
        try FileSystem.createPrivateFolder(path + folder)
      }
      lock = try WriterLock("\(path)/lock")
      // SQLite gives its companion files the permissions of the database.
      if !FileSystem.exists(database) { try FileSystem.writeNewFile(database, []) }
      store = try Store(writing: database)
    case .read:
      guard FileSystem.exists(database) else {
        throw Failure(
          .noInput, at: SourceLocation(file: path), "there is no workspace here.",
          advice: "`terrain run` makes one.")
      }
      lock = nil
      store = try Store(reading: database)
    }
  }

  var outputFolder: String { "\(path)/out" }
  var runsFolder: String { "\(path)/out/runs" }
  var segmentsFolder: String { "\(path)/segments" }

  /// Throws `.internalError` where the workspace was opened for reading only.
  func requireWriting() throws(Failure) {
    guard access == .write else {
      throw Failure(
        .internalError, at: SourceLocation(file: path), "the workspace was opened for reading only")
    }
  }

  /// Whether a name can be used for a file or folder here: letters, digits, `.`, `_`, `-`, not `.` first, not the
  /// ending of unfinished files, at most 200 bytes.
  static func isSafeName(_ name: some StringProtocol) -> Bool {
    guard (1...200).contains(name.utf8.count), !name.hasPrefix("."),
      !name.hasSuffix(FileSystem.temporarySuffix)
    else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
