import Glibc
package import TerrainModel

/// An ingested export file on disk, opened for reading. Columns are read when they are asked for.
package struct SegmentFile: Sendable {
  package let metadata: SegmentMetadata
  private let groups: [RowGroup]
  private let file: FileDescriptor

  /// Opens a segment and checks trailer and metadata. Throws where it is missing, unfinished or damaged.
  package init(path: String) throws(SegmentError) {
    file = try FileDescriptor(opening: path, flags: O_RDONLY)
    let size = try file.size()
    let magicSize = SegmentWriter.magic.count
    let trailerSize = 24 + magicSize
    guard size >= magicSize + trailerSize else { throw .damaged("unfinished") }
    guard try file.read(at: 0, length: magicSize) == SegmentWriter.magic else { throw .damaged("no segment") }
    let trailer = try file.read(at: size - trailerSize, length: trailerSize)
    guard Array(trailer.suffix(magicSize)) == SegmentWriter.magic else { throw .damaged("unfinished") }
    var reader = ByteReader(trailer)
    let offset = Int(truncatingIfNeeded: try reader.read(UInt64.self))
    let length = Int(truncatingIfNeeded: try reader.read(UInt64.self))
    let checksum = try reader.read(UInt64.self)
    guard offset >= magicSize, offset <= size - trailerSize, length == size - trailerSize - offset else {
      throw .damaged("trailer out of range")
    }
    let bytes = try file.read(at: offset, length: length)
    guard SegmentWriter.checksum(bytes) == checksum else { throw .damaged("checksum of metadata") }
    (metadata, groups) = try MetadataCodec.decode(bytes, blocks: magicSize..<offset)
  }

  /// The columns as normalization takes them.
  package var content: SegmentContent {
    let fields = Set(groups.flatMap { $0.columns.map(\.field) })
    let ranges = groups.map { group in
      Dictionary(group.columns.compactMap { column in column.range.map { (column.field, $0) } }) { $1 }
    }
    return SegmentContent(
      record: metadata.record, groupRowCounts: groups.map(\.rowCount), fields: fields,
      dictionaries: metadata.dictionaries, precisions: metadata.precisions, ranges: ranges
    ) { group, fields, withLines in
      try load(group: group, fields: fields, withLines: withLines)
    }
  }

  /// Reads every block and compares its checksum. Throws at the first that differs.
  package func verify() throws(SegmentError) {
    for group in groups {
      for block in [group.lines] + group.columns.map(\.block) {
        let bytes = try file.read(at: block.offset, length: block.length)
        guard SegmentWriter.checksum(bytes) == block.checksum else { throw .damaged("checksum of a column") }
      }
    }
  }

  private func load(group index: Int, fields: Set<Field>, withLines: Bool) throws(SegmentError) -> FactBatch {
    guard groups.indices.contains(index) else { throw .damaged("no such row group") }
    let group = groups[index]
    var batch = FactBatch(rowCount: group.rowCount, columns: [:])
    for column in group.columns where fields.contains(column.field) {
      batch.columns[column.field] = try load(column.block, count: group.rowCount)
    }
    if withLines {
      guard case .codes(let lines) = try load(group.lines, count: group.rowCount) else {
        throw .damaged("lines of a wrong kind")
      }
      batch.lines = lines
    }
    return batch
  }

  private func load(_ block: RowGroup.Block, count: Int) throws(SegmentError) -> FactColumn {
    let bytes = try file.read(at: block.offset, length: block.length)
    guard SegmentWriter.checksum(bytes) == block.checksum else { throw .damaged("checksum of a column") }
    // Typed throws don't pass through the buffer closure, so the outcome is carried out as a value.
    let outcome = bytes.withUnsafeBytes { buffer -> Result<FactColumn, SegmentError> in
      do throws(SegmentError) {
        return .success(try ColumnCodec.decode(buffer, count: count))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
