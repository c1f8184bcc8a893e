import TerrainModel

/// The report's tables as one workbook, with charts of the objectives' KPIs: what may be shared, as in the CSV files.
struct ReportSpreadsheet {
  let context: RenderContext
  /// Those of the CSV files, without the figures.
  let tables: [Table]

  /// More figures of groups than these stay in `kpis.csv`.
  private static let groupLimit = 20_000

  var spreadsheet: Spreadsheet {
    let months = MonthsSheet(context: context)
    return Spreadsheet(
      title: title, day: context.result.asOf, currency: context.numbers.sheetCurrency,
      sheets: months.sheets(lines: lines("charts"), dataLines: lines("months")) + [figures]
        + tables.map { sheet($0) })
  }

  private var title: String { context.result.pipeline.title[context.language] }

  private func lines(_ name: String) -> [String] {
    ["\(title) · \(name)", context.words.asOf(context.days.long(context.result.asOf))]
  }

  /// The company in every period and groups over the whole span: every month of every group would be hundreds of
  /// thousands of rows, which nobody reads in a workbook.
  private var figures: Spreadsheet.Sheet {
    let company = context.result.values.filter { $0.dimension == .company }
    let groups = context.result.values.filter { $0.dimension != .company && $0.period.grain == .all }
    let hasGroups = groups.count <= Self.groupLimit
    let table = KPITable(phrasing: context.phrasing, asOf: context.result.asOf, leavesOutImmature: true)
      .table(
        hasGroups ? company + groups : company)
    let words = context.language.answerWording
    return TableSheet(table: table, phrasing: context.phrasing, inUnit: ["value", "low", "high"]).sheet(
      lines: lines(table.name) + [words.someFigures(withGroups: hasGroups)])
  }

  private func sheet(_ table: Table) -> Spreadsheet.Sheet {
    var sheet = TableSheet(table: table, phrasing: context.phrasing)
    switch table.name {
    case "objectives":
      sheet.inUnit = ["target", "actual", "forecast", "low", "high"]
      sheet.shares = ["probability"]
    case "signals", "bounds": sheet.inUnit = ["value", "low", "high"]
    case "restatements":
      sheet.inUnit = [
        "before", "after", "change", "late", "configuration", "time", "definition", "reopened", "replayed",
      ]
    case "attribution":
      sheet.money = ["credit"]
      sheet.shares = ["share"]
    default: break
    }
    return sheet.sheet(lines: lines(table.name))
  }
}
