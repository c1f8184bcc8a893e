/// Writes tables in any dialect, with or without damage to one row.
struct Polluter: Sendable {
  var delimiter = ","
  var quote = "\""
  var escape = Escape.doubled
  var lineEnd = "\n"
  var quotesEverything = false
  var endsWithLineEnd = true

  enum Escape: Sendable { case doubled, backslash, missing }

  /// Damage to one row, the cell counted from 0.
  enum Damage: Sendable, CaseIterable {
    case missingSeparator, extraSeparator, strayQuote
  }

  func cell(_ text: String) -> String {
    let isSpecial =
      text.contains(delimiter) || text.contains("\n") || text.contains("\r") || text.contains(",")
    let needsQuotes = isSpecial || (text.contains(quote) && quote == "\"") || text.hasPrefix(quote)
    guard (quotesEverything || needsQuotes) && !quote.isEmpty else { return text }
    let inner: String =
      switch escape {
      case .doubled: text.replacing(quote, with: quote + quote)
      case .backslash: text.replacing(quote, with: "\\" + quote)
      case .missing: text
      }
    return quote + inner + quote
  }

  func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: delimiter) }

  /// The header and all rows, `lineEnd` between them.
  func text(_ table: SampleTable, header: Bool = true) -> String {
    let lines = (header ? [line(table.names)] : []) + table.rows.map(line)
    return lines.joined(separator: lineEnd) + (endsWithLineEnd ? lineEnd : "")
  }

  /// The table with one damaged row; `column` is the cell before the separator or behind the quote.
  func text(_ table: SampleTable, damage: Damage, row: Int, column: Int) -> String {
    var lines = [line(table.names)] + table.rows.map(line)
    lines[row + 1] = damaged(table.rows[row].map(cell), damage, column)
    return lines.joined(separator: lineEnd) + lineEnd
  }

  private func damaged(_ cells: [String], _ damage: Damage, _ column: Int) -> String {
    var cells = cells
    switch damage {
    case .missingSeparator:
      cells[column] += cells[column + 1]
      cells.remove(at: column + 1)
    case .extraSeparator: cells.insert("", at: column)
    case .strayQuote: cells[column] = quote + cells[column]
    }
    return cells.joined(separator: delimiter)
  }
}
