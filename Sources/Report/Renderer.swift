package import TerrainModel

/// Turns a run's result into files, and into one screen for the terminal.
///
/// Same result, same bytes: there is no clock, no locale of the machine and no dictionary order in it. What may be
/// shared is decided once (`Disclosure`), and everything outside `restricted/` is rendered from what passed.
package struct Renderer: Sendable {
  private let result: RunResult
  private let disclosure: Disclosure
  private let context: RenderContext

  package init(result: RunResult, language: Language) {
    self.result = result
    disclosure = Disclosure(
      result.values, catalogue: result.catalogue, minimumGroup: result.pipeline.minimumGroup)
    context = RenderContext(ShareableResult(result, disclosure), language: language)
  }

  /// Every output but `run.json` and the workbook, in a fixed order.
  package func outputs() -> [OutputFile] {
    let tables = self.tables
    var files = [
      OutputFile(path: "report.html", bytes: ReportPage(context: context).bytes),
      OutputFile(path: "report.md", text: MarkdownReport(context: context).text),
      OutputFile(path: "summary.json", bytes: JSONWriter.bytes(SummaryDocument(context: context).json)),
    ]
    files += tables.map { CSVWriter.file("\($0.name).csv", $0) }
    files.append(
      OutputFile(
        path: "datapackage.json",
        bytes: JSONWriter.bytes(DataPackage(context: context, tables: tables).json)))
    let figures = KPITable(phrasing: context.phrasing, asOf: context.result.asOf, leavesOutImmature: true)
      .table(context.result.values)
    files += ([figures] + tables.dropFirst()).map {
      CSVWriter.file("excel/\($0.name).csv", $0, .spreadsheet(context.language))
    }
    files.append(OutputFile(path: "metrics.prom", text: PrometheusText(context.result).text))
    files.append(OutputFile(path: "digest.txt", text: digest(width: 100, color: false)))
    return files + restrictedFiles
  }

  /// The tables that may be shared as a workbook, with charts of the objectives' KPIs.
  package var spreadsheet: Spreadsheet {
    ReportSpreadsheet(context: context, tables: tables.filter { $0.name != "kpis" }).spreadsheet
  }

  /// `run.json`: inputs, hashes, row accounting and timings (seconds per phase, in the order they ran).
  ///
  /// - Parameter finishedAt: a time as text (ISO 8601), taken as it is.
  package func runManifest(
    timings: [(phase: String, seconds: Double)], finishedAt: String, exitCode: ExitCode
  ) -> OutputFile {
    let manifest = RunManifest(
      result: context.result, timings: timings, finishedAt: finishedAt, exitCode: exitCode.rawValue)
    return OutputFile(path: "run.json", bytes: JSONWriter.bytes(manifest.json))
  }

  /// One screen for the terminal: where things stand, what to do next, and whether the rows add up.
  ///
  /// - Parameters:
  ///   - width: columns of the terminal; longer lines are wrapped. At least 40 are used.
  ///   - color: whether to use ANSI colours.
  package func digest(width: Int, color: Bool) -> String {
    Digest(context: context, width: max(width, 40), isColored: color).text
  }

  /// Whether what is shared leaves a figure out.
  package func leavesOut(_ value: MetricValue) -> Bool {
    !disclosure.mayShare(kpi: value.kpi) || disclosure.reason(toWithhold: FigureKey(value)) != nil
  }

  private var tables: [Table] {
    let shared = context.result
    return [
      KPITable(phrasing: context.phrasing, asOf: context.result.asOf).table(shared.values),
      ObjectivesTable().table(shared.objectives),
      LessonsTable(phrasing: context.phrasing).table(shared.lessons), SignalsTable().table(shared.signals),
      RejectsTable().table(shared.files), BoundsTable().table(shared.bounds),
      RestatementsTable().table(shared.restatements),
      ReconciliationTable().table(shared.reconciliations),
      AttributionTable(asOf: shared.asOf).table(shared.attributions),
    ]
  }

  /// What names people or speaks of few of them, and a description of these tables.
  private var restrictedFiles: [OutputFile] {
    let tables = [
      KPITable(phrasing: context.phrasing, asOf: context.result.asOf).restrictedTable(
        result.values, at: disclosure.restrictedPlaces),
      RejectsTable().table(result.files),
      UnmatchedTable().table(result.unmatched), ChangesTable().table(result.changes),
      ReconciliationTable().table(result.reconciliations),
      ReconciliationRowsTable().table(result.reconciliations),
    ]
    let package = DataPackage(context: context, tables: tables, suffix: "-restricted")
    return tables.map { CSVWriter.file("restricted/\($0.name).csv", $0) } + [
      OutputFile(path: "restricted/datapackage.json", bytes: JSONWriter.bytes(package.json))
    ]
  }
}
