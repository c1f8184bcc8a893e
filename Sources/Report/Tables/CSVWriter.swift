/// Writes tables as CSV. Text that a spreadsheet would run as a formula gets an apostrophe before it.
enum CSVWriter {
  static func bytes(_ table: Table, _ dialect: CSVDialect = .standard) -> [UInt8] {
    var bytes = dialect.mark
    append(table.columns.map { .text($0.name) }, dialect, to: &bytes)
    for row in table.rows { append(row, dialect, to: &bytes) }
    return bytes
  }

  /// The text as a cell may hold it.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + text
    default: return text
    }
  }

  private static func append(_ row: [Cell], _ dialect: CSVDialect, to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      switch cell {
      case .empty: break
      case .text(let text): append(harmless(text), dialect, to: &bytes)
      case .number(let text): append(dialect.number(text), dialect, to: &bytes)
      case .flag(let value): bytes.append(contentsOf: dialect.flag(value).utf8)
      }
    }
    bytes.append(contentsOf: dialect.lineEnd)
  }

  /// Quoted where it has to be.
  private static func append(_ text: String, _ dialect: CSVDialect, to bytes: inout [UInt8]) {
    let needsQuotes = text.utf8.contains { byte in
      byte == dialect.delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
