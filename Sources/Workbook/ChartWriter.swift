import Clibxlsxwriter
import TerrainModel

/// Draws the charts of a sheet, as charts of the spreadsheet program: they follow the cells that they show.
struct ChartWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let spreadsheet: Spreadsheet

  /// Rows that a chart takes with the space below it, and pixels to the chart beside it.
  private static let rows = 16
  private static let width = 500

  /// The first error, after which no more are drawn.
  func draw(_ sheet: Spreadsheet.Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let top = sheet.headerRow + max(sheet.rows.count, 1) + 2
    for (place, chart) in sheet.charts.enumerated() {
      guard let data = spreadsheet.sheets.first(where: { $0.name == chart.sheet }) else { continue }
      guard let drawing = workbook_add_chart(workbook, UInt8(LXW_CHART_LINE.rawValue)) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      fill(drawing, chart, data)
      var options = lxw_chart_options()
      options.x_offset = Int32(place % 2 * Self.width)
      options.x_scale = 1
      options.y_scale = 1
      let error = worksheet_insert_chart_opt(
        worksheet, lxw_row_t(top + place / 2 * Self.rows), 0, drawing, &options)
      if error != LXW_NO_ERROR { return error }
    }
    return LXW_NO_ERROR
  }

  private func fill(
    _ drawing: UnsafeMutablePointer<lxw_chart>, _ chart: Spreadsheet.Chart, _ data: Spreadsheet.Sheet
  ) {
    guard let series = chart_add_series(drawing, nil, nil) else { return }
    let first = lxw_row_t(data.headerRow + 1)
    let last = lxw_row_t(data.headerRow + max(data.rows.count, 1))
    let column = lxw_col_t(chart.column)
    chart_series_set_categories(series, data.name, first, 0, last, 0)
    chart_series_set_values(series, data.name, first, column, last, column)
    chart_series_set_name_range(series, data.name, lxw_row_t(data.headerRow), column)
    // A title that begins with an equals sign would be read as the place of a cell.
    let title = CellText.clean(chart.title, limit: 200)
    chart_title_set_name(drawing, title.hasPrefix("=") ? " " + title : title)
    chart_axis_set_num_format(
      drawing.pointee.y_axis,
      NumberFormat.text(data.columns[chart.column].kind, currency: spreadsheet.currency))
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
  }
}
