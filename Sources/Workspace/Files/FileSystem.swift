import Foundation
import Glibc
import TerrainModel

/// The few calls to the operating system that the workspace rests on: what must be durable, atomic or private.
///
/// Every function that writes throws a `Failure` with `.cannotWrite` that names the path and the system's reason.
/// The `unsafe` marks are the C strings that Swift makes of path names for the length of a call; no raw memory is
/// kept.
enum FileSystem {
  /// Creates a folder that only its owner can enter, with the missing ones above it; an existing one is closed to
  /// everybody else.
  static func createPrivateFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.cannotWrite, at: SourceLocation(file: path), "cannot create the folder: \(lastReason())")
    }
    try setMode(0o700, path)
  }

  static func setMode(_ mode: mode_t, _ path: String) throws(Failure) {
    guard unsafe chmod(path, mode) == 0 else { throw cannotWrite(path, "cannot set its permissions") }
  }

  /// Writes a new file, 0600, and waits until it is on the disk. An existing file is an error.
  static func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    try synchronize(try writeNewFile(path, OutputFile(path: path, bytes: bytes), threads: 1))
  }

  /// Writes a new file, 0600, which stays open and is not known to be on the disk. An existing file is an error.
  static func writeNewFile(_ path: String, _ output: OutputFile, threads: Int) throws(Failure) -> OpenFile {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotWrite(path, "cannot create the file") }
    let file = OpenFile(path: path, descriptor: descriptor)
    let code = BlockWriter.write(output, to: descriptor, threads: threads)
    if code != 0 {
      errno = code
      throw cannotWrite(path, "cannot write the file")
    }
    return file
  }

  /// Waits until what was written to a file is on the disk.
  static func synchronize(_ file: OpenFile) throws(Failure) {
    guard fsync(file.descriptor) == 0 else { throw cannotWrite(file.path, "cannot write the file to disk") }
  }

  /// Makes earlier creations, renames and removals of names in a folder durable, or a file's content.
  static func synchronize(_ path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(path, "cannot open it") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw cannotWrite(path, "cannot write it to disk") }
  }

  /// Gives a file, folder or link another name in one step; a file or link of that name is replaced.
  static func rename(_ path: String, to newPath: String) throws(Failure) {
    guard unsafe Glibc.rename(path, newPath) == 0 else {
      throw cannotWrite(newPath, "cannot move \(path) here")
    }
  }

  /// Points a symbolic link at a target in one step: readers see the old target or the new one, never none.
  static func switchLink(_ path: String, to target: String) throws(Failure) {
    let temporary = path + temporarySuffix
    try removeIfPresent(temporary)
    guard unsafe symlink(target, temporary) == 0 else {
      throw cannotWrite(temporary, "cannot create the link")
    }
    try rename(temporary, to: path)
  }

  /// What a symbolic link says; nil where there is none of that name.
  static func linkTarget(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path)
  }

  /// Removes a file, a link (not what it points to) or a folder with all it holds; nothing there is no error.
  static func removeIfPresent(_ path: String) throws(Failure) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw cannotWrite(path, "cannot remove it")
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder, sorted; empty where there is no such folder.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Every path below a folder, relative to it, sorted: a folder comes before what it holds.
  static func relativePaths(below path: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The ending of everything that is not finished; the next start removes it.
  static let temporarySuffix = ".tmp"

  static func cannotWrite(_ path: String, _ what: String) -> Failure {
    let reason = lastReason()
    return Failure(.cannotWrite, at: SourceLocation(file: path), "\(what): \(reason)")
  }

  /// The operating system's words for what went wrong last.
  private static func lastReason() -> String { unsafe String(cString: strerror(errno)) }
}
