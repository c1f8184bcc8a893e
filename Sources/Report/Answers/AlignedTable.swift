/// A small table of texts: aligned with spaces for a terminal, or as Markdown.
struct AlignedTable {
  struct Column {
    var title: String
    /// Numbers stand at the right edge.
    var isNumber = false
    /// Paths and such, for forms that have letters for them.
    var isCode = false
  }

  let columns: [Column]
  /// Each as long as `columns`.
  let rows: [[String]]

  /// Two spaces between columns, a rule below the titles, nothing behind the last column. Every line ends with `\n`.
  var text: String {
    let titles = columns.map(\.title.onOneLine)
    let cells = rows.map { $0.map(\.onOneLine) }
    var widths = titles.map(Self.width)
    for row in cells {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], Self.width(cell)) }
    }
    var lines = [
      line(titles, widths), widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "),
    ]
    lines += cells.map { line($0, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  var markdown: String {
    var lines = [
      "| " + columns.map { MarkdownReport.escaped($0.title) }.joined(separator: " | ") + " |",
      "|" + columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined(),
    ]
    lines += rows.map { "| " + $0.map(MarkdownReport.escaped).joined(separator: " | ") + " |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let space = String(repeating: " ", count: max(0, widths[column] - Self.width(cell)))
      line += columns[column].isNumber ? space + cell : cell + space
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Cells of a terminal: the signs of East Asia and emoji take two.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Character {
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
