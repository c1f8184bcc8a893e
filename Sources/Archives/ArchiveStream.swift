import Clibarchive
import Glibc
import TerrainModel

/// One pass through an archive, front to back. The only place that calls libarchive.
///
/// Raw memory: libarchive's handle lives as long as this object, and an archive that is in memory is held beside it.
final class ArchiveStream {
  struct Entry {
    var path: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  private let handle: OpaquePointer
  private let name: String
  private let packedSize: Int
  private var memory: UnsafeMutableBufferPointer<UInt8>?
  private var nextPosition = 0

  /// Opens an archive on disk. Throws `.noInput` where it cannot be read or is none.
  init(path: String) throws(Failure) {
    name = path
    packedSize = Self.size(of: path)
    handle = try Self.handle(for: path)
    guard archive_read_open_filename(handle, path, 1 << 16) == ARCHIVE_OK else {
      throw failure("cannot be opened")
    }
  }

  /// Opens an archive that is in memory; `name` is for messages.
  init(bytes: [UInt8], name: String) throws(Failure) {
    self.name = name
    packedSize = bytes.count
    handle = try Self.handle(for: name)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = copy.update(fromContentsOf: bytes)
    memory = copy
    guard archive_read_open_memory(handle, copy.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw failure("cannot be opened")
    }
  }

  deinit {
    archive_read_free(handle)
    memory?.deallocate()
  }

  /// The next entry; nil at the end. Throws where the archive is damaged from here on.
  func next() throws(Failure) -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw failure("is damaged") }
    // Types of `stat`: a regular file is 0o100000. Archives of one file state none.
    let type = archive_entry_filetype(entry)
    let isFile = type == 0o100000 || type == 0
    if isFile { nextPosition += 1 }
    return Entry(
      path: Self.path(of: entry, archive: name), isFile: isFile,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// Goes to the regular file of a position; false where there are fewer.
  func skip(to position: Int) throws(Failure) -> Bool {
    while nextPosition <= position {
      guard try next() != nil else { return false }
    }
    return true
  }

  /// The whole content of the entry that `next` has given.
  func read(limits: ArchiveLimits) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { block.deallocate() }
    while true {
      let count = archive_read_data(handle, block.baseAddress, block.count)
      if count == 0 { return bytes }
      if count == Int(ARCHIVE_RETRY) { continue }
      guard count > 0 else { throw failure("is damaged") }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: block[0..<count]))
      if bytes.count > limits.memberSize || limits.isBomb(expanded: bytes.count, packed: packedSize) {
        throw Self.bomb(name)
      }
    }
  }

  static func bomb(_ name: String) -> Failure {
    Failure(
      .data, at: SourceLocation(file: name), "expands far beyond its size, as no export does",
      advice: "Look at the archive before it is delivered again.")
  }

  private static func handle(for name: String) throws(Failure) -> OpaquePointer {
    guard let handle = archive_read_new() else {
      throw Failure(.internalError, at: SourceLocation(file: name), "out of memory")
    }
    archive_read_support_filter_gzip(handle)
    archive_read_support_filter_zstd(handle)
    archive_read_support_format_zip(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_gnutar(handle)
    archive_read_support_format_empty(handle)
    // One compressed file without a container: anything else would be taken for it, too.
    let lower = name.lowercased()
    if lower.hasSuffix(".gz") || lower.hasSuffix(".zst") { archive_read_support_format_raw(handle) }
    return handle
  }

  private func failure(_ what: String) -> Failure {
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "no reason given"
    let isProtected = archive_read_has_encrypted_entries(handle) > 0
    if isProtected {
      return Failure(
        .data, at: SourceLocation(file: name), "is protected by a password", advice: "Deliver it without one."
      )
    }
    return Failure(
      .data, at: SourceLocation(file: name), "\(what) (\(reason)); an archive was expected",
      advice: "Deliver it again; what could be read of it counts.")
  }

  /// The name as UTF-8; names in another encoding are read as Latin-1. A compressed file has its archive's name.
  private static func path(of entry: OpaquePointer, archive: String) -> String {
    let raw =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? latin1(archive_entry_pathname(entry))
    guard raw == "data" else { return raw }
    let base = archive.split(separator: "/").last.map(String.init) ?? archive
    return base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
  }

  private static func latin1(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    var scalars = String.UnicodeScalarView()
    var index = 0
    while text[index] != 0 {
      scalars.append(Unicode.Scalar(UInt8(bitPattern: text[index])))
      index += 1
    }
    return String(scalars)
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
