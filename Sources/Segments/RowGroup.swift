import TerrainModel

/// Where the columns of up to 65,536 consecutive rows lie in a segment file.
struct RowGroup: Hashable, Sendable {
  /// A stretch of the file with its XXH3-64.
  struct Block: Hashable, Sendable {
    var offset: Int
    var length: Int
    var checksum: UInt64
  }

  struct Column: Hashable, Sendable {
    var field: Field
    var block: Block
    /// nil for identifiers, and in segments that were written before bounds were kept.
    var range: ColumnRange?
  }

  /// Columns of equal values take no bytes per row, so that their size cannot vouch for the number of rows.
  static let maximumRowCount = 65_536

  var rowCount: Int
  var lines: Block
  /// Sorted by field name.
  var columns: [Column]
}
