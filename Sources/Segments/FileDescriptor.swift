import Glibc

/// An open file that is closed when its last user lets go.
final class FileDescriptor: Sendable {
  let number: Int32

  init(opening path: String, flags: Int32, mode: mode_t = 0o600) throws(SegmentError) {
    let number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .system(call: "open", code: errno) }
    self.number = number
  }

  deinit { close(number) }

  func size() throws(SegmentError) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(call: "fstat", code: errno) }
    return Int(status.st_size)
  }

  /// Exactly the bytes of a range; a file that ends before it is damaged. Room is made before anything is read: the
  /// caller has compared the range with the file's size.
  func read(at offset: Int, length: Int) throws(SegmentError) -> [UInt8] {
    guard offset >= 0, length >= 0, offset <= Int.max - length else { throw .damaged("impossible range") }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = 0
      while count < length {
        let got = pread(
          number, buffer.baseAddress.map { $0 + count }, length - count, off_t(offset + count))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if failure != 0 { throw .system(call: "pread", code: failure) }
    guard bytes.count == length else { throw .damaged("the file ends early") }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(SegmentError) {
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .system(call: "write", code: errno) }
      written += got
    }
  }
}
