import TerrainModel

/// What a spreadsheet must be for its file to open: the library would print a warning and leave out what breaks these.
enum SpreadsheetRules {
  /// Rows of a sheet.
  static let rowLimit = 1_048_576

  /// Throws `.usage` for too many rows, `.internalError` for everything else.
  static func check(_ spreadsheet: Spreadsheet) throws(Failure) {
    guard !spreadsheet.sheets.isEmpty else { throw wrong("a workbook without sheets") }
    var names: Set<String> = []
    for sheet in spreadsheet.sheets {
      guard isSheetName(sheet.name), names.insert("sheet " + sheet.name.lowercased()).inserted else {
        throw wrong("no sheet can be named ‘\(sheet.name)’")
      }
      guard isTableName(sheet.table), names.insert("table " + sheet.table.lowercased()).inserted else {
        throw wrong("no table can be named ‘\(sheet.table)’")
      }
      let titles = sheet.columns.map { $0.title.lowercased() }
      guard !titles.isEmpty, titles.count <= 256, Set(titles).count == titles.count,
        titles.allSatisfy({ (1...255).contains($0.utf16.count) })
      else { throw wrong("the columns of ‘\(sheet.name)’ have no titles of their own") }
      guard sheet.rows.allSatisfy({ $0.count == titles.count }) else {
        throw wrong("a row of ‘\(sheet.name)’ has not one cell per column")
      }
      try checkSize(sheet)
    }
    for chart in spreadsheet.sheets.flatMap(\.charts) {
      guard let sheet = spreadsheet.sheets.first(where: { $0.name == chart.sheet }),
        sheet.columns.indices.contains(chart.column)
      else { throw wrong("a chart of ‘\(chart.sheet)’, column \(chart.column), which is not there") }
    }
  }

  private static func checkSize(_ sheet: Spreadsheet.Sheet) throws(Failure) {
    guard sheet.headerRow + 1 + sheet.rows.count > rowLimit else { return }
    throw Failure(
      .usage, at: SourceLocation(file: "--xlsx"),
      "the sheet ‘\(sheet.name)’ would have \(sheet.rows.count) rows, more than the \(rowLimit - 1) that a spreadsheet can hold",
      advice: "Ask for fewer rows, or for all of them with --csv.")
  }

  private static func isSheetName(_ name: String) -> Bool {
    (1...31).contains(name.utf8.count) && name.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: " ") }
      && name.first != " " && name.last != " "
  }

  /// `rows_1` and `kpis`, but no `A1`, which is a cell.
  private static func isTableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isWord(first), !(0x30...0x39).contains(first) else { return false }
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let letters = name.utf8.count - digits
    let isCell = digits > 0 && letters <= 3 && !name.utf8.contains(UInt8(ascii: "_"))
    return name.utf8.count <= 200 && name.utf8.count > 1 && name.utf8.allSatisfy(isWord) && !isCell
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  private static func wrong(_ what: String) -> Failure {
    Failure(.internalError, at: SourceLocation(file: "workbook"), what)
  }
}
