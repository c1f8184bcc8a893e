import Foundation
import TerrainModel

/// Writes files that people asked for by name.
enum PrivateFile {
  /// What stands under a name.
  private enum Target {
    /// Nothing, or a file: to be replaced in one step.
    case file(String)
    /// A pipe, a terminal, standard output: it receives the bytes and stays what it is.
    case stream
    /// A folder, a disk, a socket.
    case unfit
  }

  /// Writes a file that only its owner can read. It appears under its name when it is whole, in the place of one that was
  /// there; where something goes wrong, that one stays. What is no file is never replaced: a pipe or a device is written
  /// into, and of a link the file that it leads to is replaced. Throws `.cannotWrite`.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    switch target(path) {
    case .file(let place): try replace(place, with: bytes, named: path)
    case .stream: try pour(bytes, into: path)
    case .unfit: throw failure(path)
    }
  }

  private static func target(_ path: String) -> Target {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .file(path) }
    if status.st_mode & S_IFMT == S_IFREG { return .file(path) }
    guard unsafe stat(path, &status) == 0 else { return .unfit }
    switch status.st_mode & S_IFMT {
    case S_IFIFO, S_IFCHR: return .stream
    case S_IFREG:
      // Links of the system lead to what a process has open: standard output may be a log that others write to as well.
      if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return .stream }
      return .file(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    default: return .unfit
    }
  }

  private static func replace(_ place: String, with bytes: [UInt8], named path: String) throws(Failure) {
    let target = URL(fileURLWithPath: place)
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

  private static func pour(_ bytes: [UInt8], into path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    let stream = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try stream.write(contentsOf: Data(bytes))
    } catch {
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      .cannotWrite, at: SourceLocation(file: path), "the file cannot be written",
      advice: "Choose a folder that exists and that you may write to, and a name that no folder has.")
  }
}
