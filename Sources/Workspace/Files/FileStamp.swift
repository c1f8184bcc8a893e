import Glibc
package import TerrainModel

/// What the file system says about a file without reading it. Two equal stamps of one path, taken long enough after
/// the last change, mean equal bytes.
package struct FileStamp: Hashable, Sendable {
  /// Bytes.
  package var size: Int64
  /// Last change of the content, in nanoseconds since 1970.
  package var modified: Int64
  /// Last change of content, name or permissions, in nanoseconds since 1970; no program can set it back.
  package var changed: Int64
  package var inode: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Asks the file system, following links. Throws `.noInput` where the file cannot be reached.
  package init(ofFileAt path: String) throws(Failure) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw Failure(.noInput, at: SourceLocation(file: path), "the file cannot be reached")
    }
    self.init(
      size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  /// The time by the machine's clock, in nanoseconds since 1970. It decides only whether a file is hashed again,
  /// never what a run says.
  package static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// Whether a file with this stamp, hashed from `time` on, could have been changed afterwards without the stamp
  /// showing it: time stamps move in steps, up to two seconds on some file systems.
  package func isRacy(hashedAt time: Int64) -> Bool {
    let coarsestStep: Int64 = 3_000_000_000
    return max(modified, changed) >= time - coarsestStep
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? (time.tv_sec < 0 ? .min : .max - 999_999_999) : seconds + Int64(time.tv_nsec)
  }
}
