import TerrainModel

/// Writes tables as CSV. Text that a spreadsheet would run as a formula gets an apostrophe before it.
enum CSVWriter {
  /// Rows of a block: about half a megabyte of figures.
  private static let blockRows = 4_096

  /// A table as a file; its rows are written when a block of them is asked for.
  static func file(_ path: String, _ table: Table, _ dialect: CSVDialect = .standard) -> OutputFile {
    let blocks = max(1, (table.rowCount + blockRows - 1) / blockRows)
    return OutputFile(path: path, blockCount: blocks) { block in
      let first = block * blockRows
      return bytes(
        table, rows: first..<min(first + blockRows, table.rowCount), dialect, hasHeader: block == 0)
    }
  }

  private static func bytes(
    _ table: Table, rows: Range<Int>, _ dialect: CSVDialect, hasHeader: Bool
  ) -> [UInt8] {
    var writer = RowWriter(dialect)
    if hasHeader {
      writer.mark()
      for column in table.columns { writer.text(column.name) }
      writer.endRow()
    }
    writer.reserve(rows.count * 192)
    let writeRow = table.rows(writer)
    for row in rows {
      writeRow(row, &writer)
      writer.endRow()
    }
    return writer.bytes
  }

  /// The text as a cell may hold it.
  static func harmless(_ text: String) -> String {
    // Nothing that begins with a letter or digit is a formula; most cells do.
    if let byte = text.utf8.first, byte >= 0x30, byte < 0x80, byte != 0x3D, byte != 0x40 { return text }
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + text
    default: return text
    }
  }
}
