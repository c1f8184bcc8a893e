import TerrainModel

/// A table of a report as a sheet of a workbook: the same columns under the same names as in CSV.
struct TableSheet {
  let table: Table
  let phrasing: Phrasing
  /// Columns of figures in the unit of the KPI that the row's column `kpi` names.
  var inUnit: Set<String> = []
  /// Columns of money.
  var money: Set<String> = []
  /// Columns of shares.
  var shares: Set<String> = []
  /// Further rows are left out, and a line says so.
  var rowLimit = 20_000

  func sheet(lines: [String]) -> Spreadsheet.Sheet {
    let shown = min(table.rowCount, rowLimit)
    let words = phrasing.language.answerWording
    let rest =
      shown < table.rowCount
      ? [
        words.firstRows(
          phrasing.numbers.integer(shown), of: phrasing.numbers.integer(table.rowCount),
          file: "\(table.name).csv")
      ] : []
    return Spreadsheet.Sheet(
      name: table.name, table: table.name, lines: lines + rest, columns: columns, rows: rows(shown))
  }

  private var columns: [Spreadsheet.Column] {
    table.columns.map { column in
      Spreadsheet.Column(column.name, kind(of: column))
    }
  }

  private func kind(of column: Table.Column) -> Spreadsheet.Kind {
    if money.contains(column.name) { return .money(decimals: 0) }
    if shares.contains(column.name) { return .share(decimals: 1) }
    switch column.kind {
    case .string: return .text
    case .number, .boolean: return .plain
    case .integer: return .count
    case .date: return .day
    }
  }

  private func rows(_ count: Int) -> [[Spreadsheet.Cell]] {
    let place = inUnit.isEmpty ? nil : table.columns.firstIndex { $0.name == "kpi" }
    let isInUnit = table.columns.map { inUnit.contains($0.name) }
    var writer = RowWriter(.cells)
    let writeRow = table.rows(writer)
    return (0..<count).map { row in
      writer.reset()
      writeRow(row, &writer)
      let texts = writer.bytes.split(
        separator: CSVDialect.cells.delimiter, omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
      let unit = place.flatMap { texts.indices.contains($0) ? kind(ofKPI: texts[$0]) : nil }
      return table.columns.indices.map { column in
        let text = texts.indices.contains(column) ? texts[column] : ""
        return Self.cell(text, table.columns[column].kind, isInUnit[column] ? unit : nil)
      }
    }
  }

  private func kind(ofKPI name: String) -> Spreadsheet.Kind? {
    phrasing.definition(name).map { Spreadsheet.Kind($0.unit, decimals: $0.decimals) }
  }

  private static func cell(
    _ text: String, _ kind: Table.Column.Kind, _ unit: Spreadsheet.Kind?
  ) -> Spreadsheet.Cell {
    if text.isEmpty { return .empty }
    switch kind {
    case .string: return .text(text)
    case .date: return CalendarDay(text: text).map { .day($0) } ?? .text(text)
    case .boolean: return .flag(text == "true")
    case .number, .integer:
      guard let number = Double(text) else { return .text(text) }
      return unit.map { .figure(number, $0) } ?? .number(number)
    }
  }
}
