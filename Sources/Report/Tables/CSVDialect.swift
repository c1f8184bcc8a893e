import TerrainModel

/// How a table becomes bytes.
enum CSVDialect: Sendable {
  /// RFC 4180 with LF: comma, point, UTF-8 without a mark.
  case standard
  /// What a spreadsheet of the language opens with a double click: a byte order mark, CRLF, and in French semicolons,
  /// decimal commas and `VRAI`/`FAUX`. Column names stay the same.
  case spreadsheet(Language)
  /// The bare texts of a row with a sign between them that no text keeps: for what is not CSV.
  case cells

  var delimiter: UInt8 {
    switch self {
    case .standard, .spreadsheet(.en): 0x2C
    case .spreadsheet(.fr): 0x3B
    case .cells: 0x1F
    }
  }

  var lineEnd: [UInt8] {
    switch self {
    case .standard, .cells: [0x0A]
    case .spreadsheet: [0x0D, 0x0A]
    }
  }

  var mark: [UInt8] {
    switch self {
    case .standard, .cells: []
    case .spreadsheet: [0xEF, 0xBB, 0xBF]
    }
  }

  var hasDecimalComma: Bool {
    if case .spreadsheet(.fr) = self { return true }
    return false
  }

  /// Whether texts are written so that no reader takes them for something else.
  var guardsTexts: Bool {
    if case .cells = self { return false }
    return true
  }

  func flag(_ value: Bool) -> String {
    switch self {
    case .standard, .cells: value ? "true" : "false"
    case .spreadsheet(.en): value ? "TRUE" : "FALSE"
    case .spreadsheet(.fr): value ? "VRAI" : "FAUX"
    }
  }
}
