internal import CLinux
internal import Clibxlsxwriter
import Foundation
package import TerrainModel

/// Writes a spreadsheet as an Excel workbook (Office Open XML) through libxlsxwriter.
///
/// The same spreadsheet gives the same bytes: the only time in the file is the spreadsheet's day. Text is never a
/// formula and never a link.
package struct WorkbookFile {
  private let spreadsheet: Spreadsheet
  private let temporaryFolder: String?

  /// `temporaryFolder`: where the library may keep parts of the file while it works, in files without a name; nil: in the
  /// system's own folder for such files.
  package init(_ spreadsheet: Spreadsheet, temporaryFolder: String? = nil) {
    self.spreadsheet = spreadsheet
    self.temporaryFolder = temporaryFolder
  }

  /// The whole file. Throws `.usage` where a table has more rows than a sheet can hold, `.cannotWrite` where the
  /// library cannot make the file (no memory, no room for its temporary files), `.internalError` for a spreadsheet
  /// that breaks the rules of names.
  package func bytes() throws(Failure) -> [UInt8] {
    try SpreadsheetRules.check(spreadsheet)
    // The library writes to a path only. The file lies in memory: it may hold what must not be left on a disk.
    let descriptor = memory_file()
    guard descriptor >= 0 else { throw Self.failure("no file in memory can be made") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var options = lxw_workbook_options()
    options.tmpdir = temporaryFolder.flatMap { strdup($0) }
    defer { free(options.tmpdir) }
    guard let workbook = workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
      throw Self.failure(Self.text(of: LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    var error = fill(workbook)
    // Closing frees the workbook, whatever came before.
    let closed = workbook_close(workbook)
    if error == LXW_NO_ERROR { error = closed }
    guard error == LXW_NO_ERROR else { throw Self.failure(Self.text(of: error)) }
    do {
      try file.seek(toOffset: 0)
      return [UInt8](try file.readToEnd() ?? Data())
    } catch {
      throw Self.failure("the file in memory cannot be read")
    }
  }

  /// Writes everything; the first error of the library, after which nothing more is written.
  private func fill(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    setProperties(of: workbook)
    let formats = CellFormats(workbook: workbook, currency: spreadsheet.currency)
    for sheet in spreadsheet.sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      var error = SheetWriter(sheet, on: worksheet, formats: formats).write()
      if error != LXW_NO_ERROR { return error }
      error = ChartWriter(workbook: workbook, spreadsheet: spreadsheet).draw(sheet, on: worksheet)
      if error != LXW_NO_ERROR { return error }
    }
    return LXW_NO_ERROR
  }

  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = time_t(max(spreadsheet.day.secondsSinceEpoch, 1))  // 0 would be now
    CellText.clean(spreadsheet.title, limit: 200).withMutableCString { title in
      properties.title = title
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  private static func text(of error: lxw_error) -> String {
    lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
  }

  private static func failure(_ reason: String) -> Failure {
    Failure(
      .cannotWrite, at: SourceLocation(file: "libxlsxwriter"), "the workbook cannot be made: \(reason)",
      advice: "See that there are memory and room for temporary files.")
  }
}
