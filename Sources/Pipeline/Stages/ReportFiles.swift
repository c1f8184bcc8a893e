import Primitives
import Report
import TerrainModel
import Workbook

/// The files of a report, the workbook among them.
enum ReportFiles {
  /// In a fixed order, the workbook last; it is made beside the rest, of which it needs nothing. `temporaryFolder`: for
  /// parts of the workbook while it is made. Throws `.cannotWrite` where it cannot be made.
  static func files(
    _ renderer: Renderer, temporaryFolder: String, threads: Int
  ) throws -> [OutputFile] {
    try Parallel.map(count: 2, threads: threads) { part in
      Result { part == 0 ? renderer.outputs() : [try workbook(renderer, temporaryFolder)] }
    }.flatMap { try $0.get() }
  }

  private static func workbook(_ renderer: Renderer, _ temporaryFolder: String) throws -> OutputFile {
    let file = WorkbookFile(renderer.spreadsheet, temporaryFolder: temporaryFolder)
    return OutputFile(path: "report.xlsx", bytes: try file.bytes())
  }
}
