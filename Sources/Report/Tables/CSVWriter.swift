/// Writes tables as CSV. Text that a spreadsheet would run as a formula gets an apostrophe before it.
enum CSVWriter {
  private static let sample = 256

  static func bytes(_ table: Table, _ dialect: CSVDialect = .standard) -> [UInt8] {
    var writer = RowWriter(dialect)
    for column in table.columns { writer.text(column.name) }
    writer.endRow()
    let writeRow = table.rows(writer)
    for row in 0..<table.rowCount {
      if row == sample { writer.reserve(writer.bytes.count / sample * (table.rowCount + sample / 8)) }
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
