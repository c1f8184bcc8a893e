import Clibxlsxwriter
import TerrainModel

/// The formats of a workbook, each made once. nil where there is no memory for one, which the library takes for none.
final class CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What a format is for.
  enum Use: Hashable {
    /// A cell; at the left edge where a column of text holds a number.
    case cell(Spreadsheet.Kind, isLeft: Bool)
    /// A cell of text that needs further lines.
    case wrapped
    /// The title of a column.
    case head(isRight: Bool)
    /// The first line of a sheet.
    case title
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let currency: Spreadsheet.Currency
  private var made: [Use: Format] = [:]

  init(workbook: UnsafeMutablePointer<lxw_workbook>, currency: Spreadsheet.Currency) {
    self.workbook = workbook
    self.currency = currency
  }

  func format(_ use: Use) -> Format? {
    if let format = made[use] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    made[use] = format
    format_set_num_format(format, NumberFormat.text(kind(of: use), currency: currency))
    switch use {
    case .cell(.line, _):
      // The one alignment under which long text does not run over the cells beside it.
      format_set_align(format, UInt8(LXW_ALIGN_FILL.rawValue))
    case .wrapped:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .cell(let kind, let isLeft):
      align(format, isRight: kind.isRight && !isLeft)
    case .head(let isRight):
      format_set_bold(format)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      align(format, isRight: isRight)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    }
    return format
  }

  /// Numbers keep a little away from the text of the next column.
  private func align(_ format: Format, isRight: Bool) {
    format_set_align(format, UInt8((isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
    if isRight { format_set_indent(format, 1) }
  }

  private func kind(of use: Use) -> Spreadsheet.Kind {
    if case .cell(let kind, _) = use { return kind }
    return .text
  }
}

extension Spreadsheet.Kind {
  /// Whether cells of the kind stand at the right edge: numbers, but no days.
  var isRight: Bool { !isText && self != .day }
}
