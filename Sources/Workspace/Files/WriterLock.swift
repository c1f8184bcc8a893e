import Foundation
import Glibc
import TerrainModel

/// The right to write into a workspace, held by one process at a time and given back when this value goes away.
///
/// The kernel frees the lock of a process that is killed, so a lock can never be left behind; the process number in
/// the file is for people and says nothing once the lock is free.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// Throws `.locked` where another process holds the lock.
  init(_ path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileSystem.cannotWrite(path, "cannot open the lock") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(
        .locked, at: SourceLocation(file: path),
        "the workspace is in use by \(Self.holder(path)).",
        advice: "Wait until it has finished, or name another folder with --workspace.")
    }
    self.descriptor = descriptor
    let text = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    do {
      try text.truncate(atOffset: 0)
      try text.write(contentsOf: Data("\(getpid())\n".utf8))
    } catch {
      throw FileSystem.cannotWrite(path, "cannot write the process number")
    }
  }

  deinit { close(descriptor) }

  private static func holder(_ path: String) -> String {
    let words = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let number = Int32(words.trimmingCharacters(in: .whitespacesAndNewlines))
    return number.map { "process \($0)" } ?? "another process"
  }
}
