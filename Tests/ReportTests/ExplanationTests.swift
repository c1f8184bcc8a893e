import Report
import TerrainModel
import Testing

/// Explanations as workbooks: a value, before any file is written.
struct ExplanationTests {
  private static let asOf = CalendarDay(number: 20_178)  // 2025-03-31

  private static func row(_ line: Int, _ value: String?, source: String? = nil) -> Explanation.Row {
    Explanation.Row(
      origin: FactOrigin(source: "crm", file: "=deals.csv", hash: "00ff"), line: line, day: asOf - line,
      value: value, source: source)
  }

  private static func explanation(
    _ rows: [Explanation.Row], count: Int? = nil, quantity: Quantity = .field(.amount)
  ) -> Explanation {
    let measure = MeasureDefinition(
      name: "amount_won", record: .opportunity, aggregate: .sum, quantity: quantity, time: .closed,
      location: SampleKPIs.place)
    let period = ReportingCalendar().period(containing: asOf, grain: .month)
    let value = MetricValue(
      kpi: "revenue", dimension: .team, member: "=Lyon", period: period, value: 30.75, count: 3,
      readableFrom: asOf)
    return Explanation(
      pipeline: SampleResult.make().pipeline,
      catalogue: KPICatalogue(measures: [measure], kpis: SampleKPIs.all), asOf: asOf,
      figures: [
        Explanation.Figure(
          value: value, scope: [],
          parts: [
            Explanation.Part(
              role: .value, measure: "amount_won", rowCount: count ?? rows.count, rows: rows)
          ])
      ], runs: ["2025-03-31-0123"], obstacles: [.linesGone(file: "a.csv")])
  }

  @Test("each measure has a sheet whose cells are what the rows state")
  func rows() throws {
    let rows = [Self.row(3, "10.5"), Self.row(4, nil), Self.row(9, "20.25")]
    let spreadsheet = Self.explanation(rows).spreadsheet(language: .en)
    #expect(spreadsheet.sheets.map(\.name) == ["Figure", "Parts", "Rows 1"])
    #expect(spreadsheet.sheets.map(\.table) == ["figure", "parts", "rows_1"])
    #expect(spreadsheet.day == Self.asOf)
    let sheet = spreadsheet.sheets[2]
    #expect(sheet.columns.map(\.title) == ["Source", "File", "File fingerprint", "Line", "Day", "Value"])
    #expect(sheet.columns[5].kind == .money(decimals: 2))
    #expect(
      sheet.rows[0] == [
        .text("crm"), .text("=deals.csv"), .text("00ff"), .number(3), .day(Self.asOf - 3), .number(10.5),
      ])
    #expect(sheet.rows[1][5] == .empty)
    let part = spreadsheet.sheets[1].rows[0]
    #expect(part[4...] == [.number(3), .number(3), .figure(30.75, .money(decimals: 2))])
  }

  @Test(
    "the figure's sheet has value, definition, run and what could not be shown; titles follow the language")
  func figure() throws {
    let spreadsheet = Self.explanation([Self.row(3, "1")]).spreadsheet(language: .fr)
    let sheet = spreadsheet.sheets[0]
    #expect(sheet.name == "Figure" && spreadsheet.sheets[2].name == "Rows 1")
    #expect(sheet.columns.map(\.title) == ["Élément", "Valeur"])
    #expect(sheet.lines[0] == "Chiffre d’affaires, =Lyon")
    #expect(sheet.rows.contains([.text("Valeur"), .figure(30.75, .money(decimals: 0))]))
    #expect(sheet.rows.contains([.text("Exécution"), .text("2025-03-31-0123")]))
    let gone =
      "a.csv\u{A0}: n’est plus là avec les octets qui ont été comptés, ou se trouve dans une archive\u{A0}; ses lignes ne peuvent être montrées."
    #expect(sheet.rows.contains([.text("Remarque"), .text(gone)]))
    #expect(spreadsheet.sheets[1].rows[0][2] == .text("valeur"))
    #expect(spreadsheet.currency == Spreadsheet.Currency(sign: "€", isBehind: true))
  }

  @Test("rows that are counted are whole numbers; what is left out is said; originals have a column of lines")
  func kinds() throws {
    let rows = [Self.row(3, "1", source: "=1,2"), Self.row(4, "1")]
    let sheet = Self.explanation(rows, count: 1_202, quantity: .rows).spreadsheet(language: .en).sheets[2]
    #expect(sheet.columns[5].kind == .count)
    #expect(sheet.columns[6] == Spreadsheet.Column("As exported", .line))
    #expect(sheet.rows.map { $0[6] } == [.text("=1,2"), .empty])
    #expect(sheet.lines.contains("1,200 more rows: ask with --rows all, or for --csv."))
  }

  @Test("amounts are added without the error of binary fractions")
  func sums() throws {
    let rows = (1...1_000).map { Self.row($0, "0.1") }
    let part = Self.explanation(rows).spreadsheet(language: .en).sheets[1].rows[0]
    #expect(part[6] == .figure(100, .money(decimals: 1)))
  }
}
