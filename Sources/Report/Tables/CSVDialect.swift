import TerrainModel

/// How a table becomes bytes.
enum CSVDialect: Sendable {
  /// RFC 4180 with LF: comma, point, UTF-8 without a mark.
  case standard
  /// What a spreadsheet of the language opens with a double click: a byte order mark, CRLF, and in French semicolons,
  /// decimal commas and `VRAI`/`FAUX`. Column names stay the same.
  case spreadsheet(Language)

  var delimiter: UInt8 {
    switch self {
    case .standard, .spreadsheet(.en): 0x2C
    case .spreadsheet(.fr): 0x3B
    }
  }

  var lineEnd: [UInt8] {
    switch self {
    case .standard: [0x0A]
    case .spreadsheet: [0x0D, 0x0A]
    }
  }

  var mark: [UInt8] {
    switch self {
    case .standard: []
    case .spreadsheet: [0xEF, 0xBB, 0xBF]
    }
  }

  var hasDecimalComma: Bool {
    if case .spreadsheet(.fr) = self { return true }
    return false
  }

  func flag(_ value: Bool) -> String {
    switch self {
    case .standard: value ? "true" : "false"
    case .spreadsheet(.en): value ? "TRUE" : "FALSE"
    case .spreadsheet(.fr): value ? "VRAI" : "FAUX"
    }
  }
}
