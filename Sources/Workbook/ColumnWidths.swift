import TerrainModel

/// How wide columns must be to show their cells, in characters.
struct ColumnWidths {
  private static let narrowest = 8
  static let widest = 60
  /// Rows that are looked at: further ones hardly differ.
  private static let sample = 2_000

  let widths: [Double]

  /// Titles need room for the sign of the filter as well. Lines above the table run over the columns at their right.
  init(_ sheet: Spreadsheet.Sheet) {
    var widths = sheet.columns.map { $0.title.count + 4 }
    for row in sheet.rows.prefix(Self.sample) {
      for (column, cell) in row.enumerated() where widths[column] < Self.widest {
        widths[column] = max(widths[column], Self.width(cell, sheet.columns[column].kind) + 3)
      }
    }
    self.widths = widths.map { Double(min(max($0, Self.narrowest), Self.widest)) }
  }

  private static func width(_ cell: Spreadsheet.Cell, _ kind: Spreadsheet.Kind) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): text.prefix(widest).count
    case .day: 10
    case .flag: 6
    case .number(let number): width(number, kind)
    case .figure(let number, let own): width(number, own)
    }
  }

  /// Digits with their separators, decimals, and room for a currency.
  private static func width(_ number: Double, _ kind: Spreadsheet.Kind) -> Int {
    let whole = number.isFinite ? "\(Int64(max(-1e15, min(1e15, number))))".count : 0
    let grouped = whole + whole / 3
    return switch kind {
    case .text, .line, .count: grouped
    case .plain: 10
    case .number(let decimals): grouped + decimals + 1
    case .share(let decimals): whole + decimals + 5
    case .money(let decimals): grouped + decimals + 6
    case .day: 10
    }
  }
}
