import Clibxlsxwriter
import TerrainModel

/// The formats of a workbook, each made once.
final class CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let currency: Spreadsheet.Currency
  private var made: [Spreadsheet.Kind: Format] = [:]
  private var titles: Format?

  init(workbook: UnsafeMutablePointer<lxw_workbook>, currency: Spreadsheet.Currency) {
    self.workbook = workbook
    self.currency = currency
  }

  /// nil where there is no memory for one, which the library takes for no format.
  func format(_ kind: Spreadsheet.Kind) -> Format? {
    if let format = made[kind] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_num_format(format, NumberFormat.text(kind, currency: currency))
    made[kind] = format
    return format
  }

  /// Of a sheet's first line.
  var title: Format? {
    if let titles { return titles }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_bold(format)
    format_set_font_size(format, 14)
    format_set_num_format(format, NumberFormat.text(.text, currency: currency))
    titles = format
    return format
  }
}
