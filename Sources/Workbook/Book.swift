internal import Clibxlsxwriter
import TerrainModel

/// A workbook of libxlsxwriter while it is filled; `close` writes and frees it.
struct Book {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let dayFormat: UnsafeMutablePointer<lxw_format>?
  private var formats: [Spreadsheet.NumberStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var failed = false

  /// nil where the library has no memory.
  init?(_ spreadsheet: Spreadsheet, path: String) {
    guard let workbook = workbook_new(path) else { return nil }
    self.workbook = workbook
    heading = workbook_add_format(workbook)
    format_set_bold(heading)
    dayFormat = workbook_add_format(workbook)
    format_set_num_format(dayFormat, "yyyy-mm-dd")
    setProperties(spreadsheet)
    for sheet in spreadsheet.sheets { add(sheet) }
  }

  /// Writes the file; false where that fails. The book must not be used again.
  func close() -> Bool { workbook_close(workbook) == LXW_NO_ERROR && !failed }

  private func setProperties(_ spreadsheet: Spreadsheet) {
    var properties = lxw_doc_properties()
    properties.created = time_t(spreadsheet.day.secondsSinceEpoch)
    spreadsheet.title.withCString { title in
      properties.title = UnsafeMutablePointer(mutating: title)
      workbook_set_properties(workbook, &properties)
    }
  }

  private mutating func add(_ sheet: Spreadsheet.Sheet) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      failed = true
      return
    }
    for (row, line) in sheet.lines.enumerated() {
      write(.text(line), in: worksheet, UInt32(row), 0, row == 0 ? heading : nil)
    }
    guard let table = sheet.table else {
      worksheet_set_column(worksheet, 0, 0, 110, nil)
      return
    }
    let top = UInt32(sheet.lines.isEmpty ? 0 : sheet.lines.count + 1)
    for (column, definition) in table.columns.enumerated() {
      let place = UInt16(column)
      worksheet_set_column(worksheet, place, place, Self.width(of: column, in: table), nil)
      let format = format(definition.style)
      for (row, cells) in table.rows.enumerated() where column < cells.count {
        write(cells[column], in: worksheet, top + 1 + UInt32(row), place, format)
      }
    }
    addTable(table, to: worksheet, top)
    worksheet_freeze_panes(worksheet, top + 1, 0)
  }

  /// A real table: filters, and a name for the formulas of others. An empty one keeps an empty row.
  private mutating func addTable(
    _ table: Spreadsheet.Table, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ top: UInt32
  ) {
    let titles = table.columns.map { strdup($0.title) }
    defer { titles.forEach { free($0) } }
    var columns = titles.map { title in
      var column = lxw_table_column()
      column.header = title
      return column
    }
    let last = top + UInt32(max(1, table.rows.count))
    let added = columns.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      guard let base = buffer.baseAddress else { return LXW_NO_ERROR }
      var pointers = (0..<buffer.count).map { Optional(base + $0) } + [nil]
      return table.name.withCString { name in
        pointers.withUnsafeMutableBufferPointer { list in
          var options = lxw_table_options()
          options.name = UnsafeMutablePointer(mutating: name)
          options.columns = list.baseAddress
          return worksheet_add_table(
            worksheet, top, 0, last, UInt16(max(0, buffer.count - 1)), &options)
        }
      }
    }
    if added != LXW_NO_ERROR { failed = true }
  }

  private mutating func write(
    _ cell: Spreadsheet.Cell, in worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    let result: lxw_error
    switch cell {
    case .empty: return
    case .text(let text): result = worksheet_write_string(worksheet, row, column, Self.fitting(text), format)
    case .number(let number):
      guard number.isFinite else { return }
      result = worksheet_write_number(worksheet, row, column, number, format)
    case .day(let day):
      result = worksheet_write_unixtime(worksheet, row, column, Int64(day.secondsSinceEpoch), dayFormat)
    }
    if result != LXW_NO_ERROR { failed = true }
  }

  private mutating func format(_ style: Spreadsheet.NumberStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == .general { return nil }
    if let known = formats[style] { return known }
    let format = workbook_add_format(workbook)
    format_set_num_format(format, Self.pattern(style))
    formats[style] = format
    return format
  }

  private static func pattern(_ style: Spreadsheet.NumberStyle) -> String {
    func decimals(_ count: Int) -> String { count > 0 ? "." + String(repeating: "0", count: count) : "" }
    switch style {
    case .general: return "General"
    case .fixed(let count): return "#,##0" + decimals(count)
    case .percent(let count): return "0" + decimals(count) + "%"
    }
  }

  /// A cell holds 32,767 signs of UTF-16; control characters that XML does not allow are left out.
  private static func fitting(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 && scalar != "\t" && scalar != "\n" { continue }
      units += UTF16.width(scalar)
      if units > 32_767 { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// In characters, by the title and the first cells, within what can be read at a glance.
  private static func width(of column: Int, in table: Spreadsheet.Table) -> Double {
    let cells = table.rows.prefix(200).map { row -> Int in
      guard column < row.count else { return 0 }
      switch row[column] {
      case .empty: return 0
      case .text(let text): return text.count
      case .number(let number): return "\(number)".count
      case .day: return 10
      }
    }
    let widest = ([table.columns[column].title.count + 3] + cells).max() ?? 8
    return Double(min(max(widest, 8), 60)) + 1
  }
}
