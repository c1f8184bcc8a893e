import TerrainModel
import Testing
import Workbook
import WorkbookReader

@Suite(.enabled(if: WorkbookReader.isPossible, "python3 is not here to read workbooks"))
struct WorkbookFileTests {
  private func spreadsheet(_ sheets: [Spreadsheet.Sheet]) throws -> Spreadsheet {
    Spreadsheet(
      title: "Revenue", day: try #require(CalendarDay(text: "2026-03-31")),
      currency: Spreadsheet.Currency(sign: "€", isBehind: false), sheets: sheets)
  }

  private func sheet(_ cells: [[Spreadsheet.Cell]], _ columns: [Spreadsheet.Column]) -> Spreadsheet.Sheet {
    Spreadsheet.Sheet(name: "Rows 1", table: "rows_1", columns: columns, rows: cells)
  }

  private func texts(_ texts: [String]) throws -> [WorkbookReader.Cell?] {
    let file = WorkbookFile(
      try spreadsheet([sheet(texts.map { [.text($0)] }, [Spreadsheet.Column("Text")])]))
    let read = try WorkbookReader(bytes: file.bytes())
    return texts.indices.map { read.sheets[0].cells["A\($0 + 2)"] }
  }

  @Test("lines, table, titles, filter and the fixed head stand where they belong")
  func structure() throws {
    let figures = Spreadsheet.Sheet(
      name: "Figure", table: "figure", lines: ["Revenue", "As of today"],
      columns: [Spreadsheet.Column("Item"), Spreadsheet.Column("Wert", .count)],
      rows: [[.text("n"), .integer(3)], [.text("m"), .empty]])
    let empty = sheet([], [Spreadsheet.Column("Nothing")])
    let read = try WorkbookReader(bytes: WorkbookFile(spreadsheet([figures, empty])).bytes())
    #expect(read.sheets.map(\.name) == ["Figure", "Rows 1"])
    #expect(read.sheets.map(\.table) == ["figure", "rows_1"])
    #expect(read.sheets.map(\.range) == ["A4:B6", "A1:A2"])
    #expect(read.sheets[0].titles == ["Item", "Wert"])
    #expect(read.sheets[0].hasFilter && read.sheets[1].hasFilter)
    #expect(read.sheets.map(\.frozen) == [4, 1])
    #expect(read.sheets[0].cells["A1"]?.value == "Revenue")
    #expect(read.sheets[0].cells["A4"]?.value == "Item")
    #expect(read.sheets[0].cells["B5"]?.value == "3")
    #expect(read.sheets[0].cells["B6"] == nil)
    #expect(read.title == "Revenue")
  }

  @Test("numbers, shares, money and days are numbers, each in its format")
  func kinds() throws {
    let day = try #require(CalendarDay(text: "2026-03-31"))
    let old = try #require(CalendarDay(text: "1875-06-01"))
    let columns: [Spreadsheet.Column] = [
      .init("a", .count), .init("b", .number(decimals: 2)), .init("c", .share(decimals: 1)),
      .init("d", .money(decimals: 0)), .init("e", .day), .init("f"), .init("g", .day), .init("h", .count),
    ]
    let cells: [Spreadsheet.Cell] = [
      .integer(1_234_567), .number(0.125), .number(0.4711), .number(-883_400.5), .day(day),
      .figure(12, .money(decimals: 2)), .day(old), .number(.nan),
    ]
    let read = try WorkbookReader(bytes: WorkbookFile(spreadsheet([sheet([cells], columns)])).bytes())
    let found = ["A2", "B2", "C2", "D2", "E2", "F2"].map { read.sheets[0].cells[$0] }
    #expect(found.map { $0?.type } == Array(repeating: "", count: 6))
    #expect(found.map { $0?.value } == ["1234567", "0.125", "0.4711", "-883400.5", "46112", "12"])
    #expect(
      found.map { $0?.format } == [
        "#,##0", "#,##0.00", "0.0%", "[$€]#,##0", "yyyy\\-mm\\-dd", "[$€]#,##0.00",
      ])
    #expect(read.sheets[0].cells["G2"]?.value == "1875-06-01")
    #expect(read.sheets[0].cells["H2"] == nil)
  }

  @Test("a chart shows a column of a table, under a title that is no place of a cell")
  func charts() throws {
    let data = Spreadsheet.Sheet(
      name: "months", table: "months", lines: ["Months"],
      columns: [.init("month"), .init("revenue", .money(decimals: 0))],
      rows: [[.text("2026-01"), .number(1)], [.text("2026-02"), .empty], [.text("2026-03"), .number(3)]])
    var list = sheet([[.flag(true)], [.flag(false)]], [.init("mature", .plain)])
    list.charts = [Spreadsheet.Chart(title: "=A1", sheet: "months", column: 1)]
    let read = try WorkbookReader(bytes: WorkbookFile(spreadsheet([list, data])).bytes())
    #expect(read.charts.map(\.title) == [" =A1"])
    #expect(read.charts.map(\.values) == ["months!$B$4:$B$6"])
    #expect(read.sheets[0].cells["A2"]?.type == "b" && read.sheets[0].cells["A3"]?.value == "0")
    #expect(read.sheets.map(\.frozen) == [0, 3])
    list.charts[0].column = 2
    let broken = WorkbookFile(try spreadsheet([list, data]))
    #expect(throws: Failure.self) { try broken.bytes() }
  }

  @Test("a text is a text, whatever it looks like")
  func inertText() throws {
    let nasty = [
      "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "{=1}", "https://example.com", "mailto:a@b.example", "12",
      "TRUE",
      "_x0041_", "a\u{1}b\u{0}c", "<b>&\"'", " spaced ", "two\nlines", "日本 e\u{301} 🧭", "\u{FFFF}",
    ]
    let found = try texts(nasty)
    let expected = nasty.map { $0 == "a\u{1}b\u{0}c" ? "a b c" : $0 == "\u{FFFF}" ? " " : $0 }
    #expect(found.map { $0?.value } == expected)
    #expect(found.allSatisfy { $0?.type == "s" && $0?.hasFormula == false && $0?.format == "@" })
    let file = WorkbookFile(
      try spreadsheet([sheet([[.text("https://example.com")]], [Spreadsheet.Column("=1+1")])]))
    let read = try WorkbookReader(bytes: file.bytes())
    #expect(!read.hasLinks)
    #expect(read.sheets[0].cells["A1"]?.value == "=1+1")
    #expect(read.sheets[0].cells["A1"]?.hasFormula == false)
  }

  @Test("a text is cut where a cell is full, and not within a character")
  func longText() throws {
    let found = try texts([
      String(repeating: "a", count: 32_767), String(repeating: "a", count: 32_768),
      String(repeating: "🧭", count: 20_000),
    ])
    #expect(found[0]?.value.utf16.count == 32_767)
    #expect(found[1]?.value == String(repeating: "a", count: 32_766) + "…")
    #expect(found[2]?.value == String(repeating: "🧭", count: 16_383) + "…")
  }

  @Test("the same spreadsheet gives the same bytes, and the file says that it is of the spreadsheet's day")
  func determinism() throws {
    let value = try spreadsheet([
      sheet((0..<500).map { [.text("n\($0 % 7)"), .integer($0)] }, [.init("Name"), .init("Number", .count)])
    ])
    let first = try WorkbookFile(value).bytes()
    #expect(try WorkbookFile(value).bytes() == first)
    #expect(try WorkbookReader(bytes: first).created == "2026-03-31T00:00:00Z")
  }

  @Test("more rows than a sheet can hold are refused, and CSV is named")
  func tooManyRows() throws {
    let rows = [[Spreadsheet.Cell]](repeating: [.empty], count: 1_048_576)
    let file = WorkbookFile(try spreadsheet([sheet(rows, [Spreadsheet.Column("Nothing")])]))
    let failure = try #require(throws: Failure.self) { try file.bytes() }
    #expect(failure.code == .usage)
    #expect(failure.diagnostics.first?.text.contains("--csv") == true)
  }

  @Test(
    "names that formulas could not use are refused",
    arguments: [
      ("Rows/1", "rows"), ("Lignes é", "rows"), ("", "rows"), (String(repeating: "x", count: 32), "rows"),
      ("Rows", "A1"), ("Rows", "1st"), ("Rows", "my rows"), ("Rows", ""),
    ])
  func names(_ name: String, _ table: String) throws {
    let sheet = Spreadsheet.Sheet(name: name, table: table, columns: [.init("a")], rows: [])
    let file = WorkbookFile(try spreadsheet([sheet]))
    let failure = try #require(throws: Failure.self) { try file.bytes() }
    #expect(failure.code == .internalError)
  }

  @Test("a row that is too short, titles that are alike and a second sheet of the name are refused")
  func shapes() throws {
    let good = sheet([[.empty]], [.init("a")])
    for sheets in [
      [sheet([[]], [.init("a")])], [sheet([], [.init("a"), .init("A")])], [good, good], [], [sheet([], [])],
    ] {
      let file = WorkbookFile(try spreadsheet(sheets))
      #expect(throws: Failure.self) { try file.bytes() }
    }
  }
}
