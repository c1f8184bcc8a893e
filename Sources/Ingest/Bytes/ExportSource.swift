import Glibc
import TerrainModel

/// The bytes of one export: a file read in pieces, or a transcoded copy in memory.
///
/// Files are read with `pread`, not mapped: a mapped file that shrinks while it is read kills the process.
final class ExportSource: Sendable {
  private enum Storage {
    case file(Int32)
    case memory([UInt8])
  }

  let size: Int
  private let storage: Storage

  /// Opens a regular file. Throws `.noInput` with a reason a person can act on.
  init(path: String) throws(Failure) {
    let location = SourceLocation(file: path)
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      throw Failure(
        .noInput, at: location, "cannot be opened (\(Self.reason(errno))); a readable export was expected")
    }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(number)
      throw Failure(.noInput, at: location, "is not a regular file; an export was expected")
    }
    size = Int(status.st_size)
    storage = .file(number)
  }

  /// Bytes that were transcoded or repaired in memory.
  init(bytes: [UInt8]) {
    size = bytes.count
    storage = .memory(bytes)
  }

  deinit {
    if case .file(let number) = storage { close(number) }
  }

  /// Fills the buffer from an offset; returns how many bytes there were, fewer only at the end of the file.
  func read(at offset: Int, into target: UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int {
    guard let base = target.baseAddress, offset < size else { return 0 }
    let wanted = min(target.count, size - offset)
    switch storage {
    case .memory(let bytes):
      bytes.withUnsafeBufferPointer { source in
        if let start = source.baseAddress { base.update(from: start + offset, count: wanted) }
      }
      return wanted
    case .file(let number):
      var done = 0
      while done < wanted {
        let got = pread(number, base + done, wanted - done, off_t(offset + done))
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else {
          throw Failure(.noInput, at: SourceLocation(file: ""), "reading failed (\(Self.reason(errno)))")
        }
        if got == 0 { break }
        done += got
      }
      return done
    }
  }

  /// A range as an array, shorter where the file ends.
  func bytes(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let result = [UInt8](unsafeUninitializedCapacity: max(0, min(count, size - offset))) {
      buffer, initialized in
      do throws(Failure) {
        initialized = try read(at: offset, into: buffer)
      } catch {
        failure = error
        initialized = 0
      }
    }
    if let failure { throw failure }
    return result
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES: "permission denied"
    case EISDIR: "it is a directory"
    default: String(cString: strerror(code))
    }
  }
}
