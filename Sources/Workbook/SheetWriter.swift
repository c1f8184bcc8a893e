import Clibxlsxwriter
import TerrainModel

/// Writes one sheet.
struct SheetWriter {
  private let sheet: Spreadsheet.Sheet
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: CellFormats
  private let headerRow: Int

  init(
    _ sheet: Spreadsheet.Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>, formats: CellFormats
  ) {
    self.sheet = sheet
    self.worksheet = worksheet
    self.formats = formats
    headerRow = sheet.headerRow
  }

  private static var plain: CellFormats.Use { .cell(.text, isLeft: false) }

  /// The first error, after which the rest is left out.
  func write() -> lxw_error {
    for (row, line) in sheet.brokenLines.enumerated() {
      let error = text(line, row, 0, formats.format(row == 0 ? .title : Self.plain))
      if error != LXW_NO_ERROR { return error }
    }
    var error = addTable()
    if error != LXW_NO_ERROR { return error }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        error = write(cell, headerRow + 1 + row, column, sheet.columns[column].kind)
        if error != LXW_NO_ERROR { return error }
      }
      error = makeRoom(for: cells, headerRow + 1 + row)
      if error != LXW_NO_ERROR { return error }
    }
    return layOut()
  }

  /// Makes a row as high as its longest text needs: not every spreadsheet does so by itself.
  private func makeRoom(for cells: [Spreadsheet.Cell], _ row: Int) -> lxw_error {
    var lines = 1
    for (column, cell) in cells.enumerated() {
      guard case .text(let words) = cell, Self.use(words, sheet.columns[column].kind) == .wrapped else {
        continue
      }
      // Words do not fill lines to their ends.
      lines = max(lines, 1 + words.count * 10 / (ColumnWidths.widest * 9))
    }
    guard lines > 1 else { return LXW_NO_ERROR }
    return worksheet_set_row(worksheet, lxw_row_t(row), 15 * Double(min(lines, 25)), nil)
  }

  private func write(_ cell: Spreadsheet.Cell, _ row: Int, _ column: Int, _ kind: Spreadsheet.Kind)
    -> lxw_error
  {
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let words): return text(words, row, column, formats.format(Self.use(words, kind)))
    case .number(let number): return self.number(number, row, column, kind)
    case .flag(let flag):
      return worksheet_write_boolean(worksheet, lxw_row_t(row), lxw_col_t(column), flag ? 1 : 0, nil)
    case .figure(let number, let own): return self.number(number, row, column, own)
    case .day(let day):
      guard let serial = SerialDay.number(of: day) else {
        return text(day.text, row, column, formats.format(Self.plain))
      }
      return number(serial, row, column, .day)
    }
  }

  /// Short text does not fill its column, so there is nothing to cut and nothing to break.
  private static func use(_ words: String, _ kind: Spreadsheet.Kind) -> CellFormats.Use {
    guard words.utf8.count > ColumnWidths.widest, words.count > ColumnWidths.widest else { return plain }
    return kind == .line ? .cell(.line, isLeft: false) : .wrapped
  }

  private func text(_ words: String, _ row: Int, _ column: Int, _ format: CellFormats.Format?) -> lxw_error {
    worksheet_write_string(worksheet, lxw_row_t(row), lxw_col_t(column), CellText.clean(words), format)
  }

  private func number(_ number: Double, _ row: Int, _ column: Int, _ kind: Spreadsheet.Kind) -> lxw_error {
    guard number.isFinite else { return LXW_NO_ERROR }
    return worksheet_write_number(
      worksheet, lxw_row_t(row), lxw_col_t(column), number,
      formats.format(.cell(kind, isLeft: sheet.columns[column].kind.isText)))
  }

  /// The table with its titles and filters. What the library is given lives until it has copied it.
  private func addTable() -> lxw_error {
    let columns = sheet.columns.map { column in
      let place = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: 1)
      place.initialize(to: lxw_table_column())
      place.pointee.header = strdup(CellText.clean(column.title))
      place.pointee.header_format = formats.format(.head(isRight: column.kind.isRight))
      return place
    }
    defer {
      for column in columns {
        free(column.pointee.header)
        column.deallocate()
      }
    }
    var list: [UnsafeMutablePointer<lxw_table_column>?] = columns + [nil]
    return sheet.table.withMutableCString { name in
      list.withUnsafeMutableBufferPointer { list in
        var options = lxw_table_options()
        options.name = name
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 9
        options.columns = list.baseAddress
        return worksheet_add_table(
          worksheet, lxw_row_t(headerRow), 0, lxw_row_t(headerRow + max(sheet.rows.count, 1)),
          lxw_col_t(sheet.columns.count - 1), &options)
      }
    }
  }

  /// Widths, the fixed head, and how the sheet is printed: across, as wide as a page, its titles on each.
  private func layOut() -> lxw_error {
    for (column, width) in ColumnWidths(sheet).widths.enumerated() {
      let error = worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
      if error != LXW_NO_ERROR { return error }
    }
    // Charts are to be looked at as a whole, not to be scrolled below a head.
    if sheet.charts.isEmpty { worksheet_freeze_panes(worksheet, lxw_row_t(headerRow + 1), 0) }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, 0)
    if sheet.columns.contains(where: { $0.kind == .line }) {
      let error = worksheet_print_area(
        worksheet, 0, 0, lxw_row_t(headerRow + max(sheet.rows.count, 1)), lxw_col_t(sheet.columns.count - 1))
      if error != LXW_NO_ERROR { return error }
    }
    // Hashes of digits are not meant as numbers.
    let error = worksheet_ignore_errors(
      worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    if error != LXW_NO_ERROR { return error }
    if !sheet.charts.isEmpty { return LXW_NO_ERROR }
    return worksheet_repeat_rows(worksheet, lxw_row_t(headerRow), lxw_row_t(headerRow))
  }
}
