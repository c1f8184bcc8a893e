/// The hash of a file together with the stamp it had when its bytes were read.
package struct HashedFile: Hashable, Sendable {
  /// The path by which the file will be asked for again; absolute, so that two exports folders never mix.
  package var path: String
  /// Taken before reading; the caller has checked that it was the same afterwards.
  package var stamp: FileStamp
  /// XXH3-128 of the bytes, 32 hexadecimal digits.
  package var hash: String
  /// When reading began (`FileStamp.now()`), in nanoseconds since 1970.
  package var hashedAt: Int64

  package init(path: String, stamp: FileStamp, hash: String, hashedAt: Int64) {
    self.path = path
    self.stamp = stamp
    self.hash = hash
    self.hashedAt = hashedAt
  }
}
