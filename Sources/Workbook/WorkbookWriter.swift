internal import Clibxlsxwriter
internal import Glibc
package import TerrainModel

/// Writes spreadsheets as Excel workbooks, through libxlsxwriter.
///
/// The same spreadsheet gives the same bytes. Text is written as text: a cell that begins with `=` does nothing.
package enum WorkbookWriter {
  /// Rows that a sheet holds, less one for the titles.
  package static let mostRows = 1_048_575

  /// Writes to a file beside the path first, readable by its owner alone, and puts it in its place when it is whole.
  ///
  /// - Throws: `.usage` where a table has more rows than a sheet holds, `.cannotWrite` where the file cannot be written.
  package static func write(_ spreadsheet: Spreadsheet, to path: String) throws(Failure) {
    for sheet in spreadsheet.sheets {
      let lines = sheet.lines.isEmpty ? 0 : sheet.lines.count + 1
      guard (sheet.table?.rows.count ?? 0) + lines <= mostRows else {
        throw Failure(
          .usage, at: SourceLocation(file: path),
          "a sheet holds \(mostRows) rows, and there are \(sheet.table?.rows.count ?? 0)",
          advice: "Ask for CSV, or for fewer rows.")
      }
    }
    let draft = "\(path).\(getpid()).part"
    defer { unlink(draft) }
    let earlier = umask(0o077)
    defer { umask(earlier) }
    guard let book = Book(spreadsheet, path: draft), book.close(), rename(draft, path) == 0 else {
      throw Failure(
        .cannotWrite, at: SourceLocation(file: path), "the workbook cannot be written",
        advice: "Choose a folder that exists and that you may write to.")
    }
  }
}
