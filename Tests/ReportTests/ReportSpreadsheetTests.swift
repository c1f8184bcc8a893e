import Report
import TerrainModel
import Testing

/// The report's workbook as a value, held against the CSV files of the same result.
struct ReportSpreadsheetTests {
  private static func spreadsheet(_ result: RunResult, _ language: Language = .en) -> Spreadsheet {
    Renderer(result: result, language: language).spreadsheet
  }

  /// A cell as CSV has it, without the apostrophe before what looks like a formula.
  private static func text(_ cell: Spreadsheet.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .day(let day): day.text
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number), .figure(let number, _): "\(number)"
    }
  }

  private static func isSame(_ cell: Spreadsheet.Cell, _ csv: String) -> Bool {
    let found = text(cell)
    if let number = Double(csv), let own = Double(found) { return number == own }
    return found == csv || "'" + found == csv
  }

  @Test(
    "every table is there under its own name, with the columns and cells of its CSV file",
    arguments: Language.allCases)
  func tables(_ language: Language) throws {
    let result = SampleResult.make()
    let spreadsheet = Self.spreadsheet(result, language)
    let outputs = Outputs(result, language)
    let names = [
      "objectives", "lessons", "signals", "rejects", "bounds", "restatements", "reconciliation",
      "attribution",
    ]
    #expect(spreadsheet.sheets.map(\.name) == ["charts", "months", "kpis"] + names)
    #expect(spreadsheet.sheets.map(\.table) == spreadsheet.sheets.map(\.name))
    for name in names {
      let sheet = try #require(spreadsheet.sheets.first { $0.name == name })
      let csv = CSVReader.read(outputs.bytes("\(name).csv"))
      #expect(sheet.columns.map(\.title) == csv.first)
      #expect(sheet.rows.count == csv.count - 1)
      for (cells, texts) in zip(sheet.rows, csv.dropFirst()) {
        for (cell, text) in zip(cells, texts) { #expect(Self.isSame(cell, text), "\(name): \(cell) \(text)") }
      }
    }
  }

  @Test("the figures are rows of excel/kpis.csv: the company in every period, groups over the whole span")
  func figures() throws {
    let result = SampleResult.make()
    let sheet = try #require(Self.spreadsheet(result).sheets.first { $0.name == "kpis" })
    let csv = CSVReader.read(Array(Outputs(result).bytes("excel/kpis.csv").dropFirst(3))).map { row in
      row.map { ["TRUE", "FALSE"].contains($0) ? $0.lowercased() : $0 }
    }
    #expect(sheet.columns.map(\.title) == csv.first)
    let expected = csv.dropFirst().filter { $0[5] == "company" || $0[2] == "all" }
    #expect(sheet.rows.count == expected.count && expected.count > 20)
    let company = csv.dropFirst().filter { $0[5] == "company" }
    for (cells, texts) in zip(sheet.rows, company) {
      #expect(zip(cells, texts).allSatisfy { Self.isSame($0, $1) }, "\(texts)")
    }
    let share = try #require(sheet.rows.first { $0[10] == .text("share") && $0[9] != .empty })
    guard case .figure(_, .share) = share[9] else {
      Issue.record("a share is not written as one: \(share[9])")
      return
    }
  }

  @Test("nothing is in it that is only in restricted tables")
  func shareable() throws {
    let result = SampleResult.make()
    let csv = Set(Outputs(result).safe.filter { $0.path == "kpis.csv" }.flatMap { CSVReader.read($0.bytes) })
    let sheet = try #require(Self.spreadsheet(result).sheets.first { $0.name == "kpis" })
    #expect(!sheet.rows.contains { $0[5] == .text("rep") })
    let members = Set(csv.map { $0[6] })
    for row in sheet.rows {
      let member = Self.text(row[6])
      #expect(members.contains(member) || members.contains("'" + member), "\(member)")
    }
  }

  @Test(
    "a chart for each KPI of the objectives that has months to read; months that cannot be read are empty")
  func charts() throws {
    let result = SampleResult.make()
    let sheets = Self.spreadsheet(result, .fr).sheets
    let months = sheets[1]
    #expect(
      sheets[0].charts.map(\.title)
        == months.columns.dropFirst().map { column in
          SampleKPIs.all.first { $0.name == column.title }?.label.fr ?? ""
        })
    #expect(sheets[0].charts.map(\.column) == Array(1..<months.columns.count))
    #expect(Set(sheets[0].charts.map(\.sheet)) == ["months"])
    #expect(sheets[0].rows.count == sheets[0].charts.count && !sheets[0].charts.isEmpty)
    for value in result.values where value.dimension == .company && value.period.grain == .month {
      guard let column = months.columns.firstIndex(where: { $0.title == value.kpi }),
        let row = months.rows.first(where: { $0[0] == .text(value.period.name) })
      else { continue }
      let expected: Spreadsheet.Cell = value.isMature ? .optional(value.value) : .empty
      #expect(row[column] == expected, "\(value.kpi) \(value.period.name)")
    }
  }

  @Test("without a plan there are no charts, and all tables")
  func noPlan() {
    let sheets = Self.spreadsheet(SampleResult.make(hasPlan: false)).sheets
    #expect(sheets.first?.name == "kpis")
    #expect(sheets.count == 9)
  }

  @Test("a long table is cut, and the sheet says where the rest is")
  func longTables() throws {
    var result = SampleResult.make()
    let reject = try #require(result.files.flatMap(\.rejects).first)
    let place = try #require(result.files.firstIndex { !$0.rejects.isEmpty })
    result.files[place].rejects = Array(repeating: reject, count: 20_500)
    let sheet = try #require(Self.spreadsheet(result).sheets.first { $0.name == "rejects" })
    #expect(sheet.rows.count == 20_000)
    #expect(sheet.lines.last?.hasPrefix("The first 20,000 of 20,") == true)
    #expect(sheet.lines.last?.contains("rejects.csv") == true)
  }
}
