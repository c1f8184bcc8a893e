import CLinux
import Cxxhash
import Glibc
package import TerrainModel

/// Writes a segment file from the front: row groups as they come, then the metadata, then a trailer that makes it
/// valid. A writer that stops before `finish` leaves a file that no reader accepts.
///
/// Layout: magic (8 bytes) · blocks of columns · metadata · trailer (metadata offset, length and XXH3-64; magic).
package struct SegmentWriter: ~Copyable {
  package static let version = 2
  private static let largeBlock = 1 << 16
  static let magic: [UInt8] = Array("TERRSEG1".utf8)

  private let file: FileDescriptor
  private var position: Int
  /// How much is in the file, and how much of that is on its way to the disk.
  private var written = 0
  private var started = 0
  private var groups: [RowGroup] = []
  /// Blocks are gathered to few large writes.
  private var pending: [UInt8]

  /// Creates or truncates the file, mode 0600.
  package init(path: String) throws(SegmentError) {
    file = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC)
    pending = Self.magic
    position = Self.magic.count
  }

  package var rowCount: Int { groups.reduce(0) { $0 + $1.rowCount } }

  /// Adds one row group. All columns and `lines` have `rowCount` values, at most 65,536; others are refused as damage
  /// here rather than by a later reader.
  package mutating func append(
    rowCount: Int, lines: [UInt32], columns: [Field: FactColumn]
  ) throws(SegmentError) {
    guard (0...RowGroup.maximumRowCount).contains(rowCount), lines.count == rowCount,
      columns.values.allSatisfy({ $0.count == rowCount })
    else { throw .damaged("columns of unequal length") }
    let linesBlock = try append(ColumnCodec.encode(.codes(lines)).bytes)
    var group = RowGroup(rowCount: rowCount, lines: linesBlock, columns: [])
    for (field, column) in columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let (bytes, range) = ColumnCodec.encode(column)
      group.columns.append(RowGroup.Column(field: field, block: try append(bytes), range: range))
    }
    groups.append(group)
  }

  /// Writes metadata and trailer and flushes the file to the disk.
  package consuming func finish(_ metadata: SegmentMetadata) throws(SegmentError) {
    let block = try append(MetadataCodec.encode(metadata, groups: groups))
    var trailer = ByteWriter()
    trailer.write(UInt64(block.offset))
    trailer.write(UInt64(block.length))
    trailer.write(block.checksum)
    pending.append(contentsOf: trailer.bytes)
    pending.append(contentsOf: Self.magic)
    try flush()
  }

  private mutating func append(_ bytes: [UInt8]) throws(SegmentError) -> RowGroup.Block {
    let block = RowGroup.Block(offset: position, length: bytes.count, checksum: Self.checksum(bytes))
    position += bytes.count
    if bytes.count >= Self.largeBlock {
      // Worth a call of its own, and not worth a copy.
      try flush()
      try write(bytes)
    } else {
      pending.append(contentsOf: bytes)
      if pending.count >= Self.largeBlock { try flush() }
    }
    return block
  }

  private mutating func write(_ bytes: [UInt8]) throws(SegmentError) {
    try file.write(bytes)
    written += bytes.count
    guard written - started >= 1 << 22 else { return }
    write_back_begin(file.number, Int64(started), Int64(written - started))
    started = written
  }

  private mutating func flush() throws(SegmentError) {
    if pending.isEmpty { return }
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
  }
}
