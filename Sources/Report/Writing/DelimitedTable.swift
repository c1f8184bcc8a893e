/// A table as delimited text: RFC 4180 for programs, or as a spreadsheet of the language expects it.
struct DelimitedTable {
  enum Cell: Equatable {
    case text(String)
    /// A number, a day or another value that is written as it is; empty where unknown.
    case value(String)

    static let empty = Cell.value("")
  }

  var columns: [String]
  var rows: [[Cell]] = []

  /// Comma, LF, UTF-8 without a mark.
  var standard: [UInt8] { write(delimiter: ",", lineEnd: "\n", mark: "", decimalComma: false) }

  /// Semicolon, CRLF, byte order mark and decimal comma: opens in a French spreadsheet with a double click.
  var frenchSpreadsheet: [UInt8] {
    write(delimiter: ";", lineEnd: "\r\n", mark: "\u{FEFF}", decimalComma: true)
  }

  /// Comma, CRLF and byte order mark.
  var englishSpreadsheet: [UInt8] {
    write(delimiter: ",", lineEnd: "\r\n", mark: "\u{FEFF}", decimalComma: false)
  }

  private func write(delimiter: Character, lineEnd: String, mark: String, decimalComma: Bool) -> [UInt8] {
    var output = mark
    output += columns.joined(separator: String(delimiter)) + lineEnd
    for row in rows {
      let cells = row.map { cell -> String in
        switch cell {
        case .text(let text): Self.quoted(Self.harmless(text), delimiter: delimiter)
        case .value(let value):
          Self.quoted(decimalComma ? Self.withComma(value) : value, delimiter: delimiter)
        }
      }
      output += cells.joined(separator: String(delimiter)) + lineEnd
    }
    return Array(output.utf8)
  }

  /// A text that a spreadsheet would run as a formula gets an apostrophe in front.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ text: String, delimiter: Character) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || Character(scalar) == delimiter
    }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Only plain decimal numbers change; days and hashes do not.
  private static func withComma(_ value: String) -> String {
    let isNumber = value.contains(".") && Double(value) != nil
    return isNumber ? String(value.map { $0 == "." ? "," : $0 }) : value
  }
}
