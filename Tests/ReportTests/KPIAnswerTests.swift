import Foundation
import Report
import TerrainModel
import Testing

/// Answers as people and programs read them.
struct KPIAnswerTests {
  private static let first = CalendarDay(number: 20_089)  // 2025-01-01
  private static let asOf = CalendarDay(number: 20_178)  // 2025-03-31

  private static func month(_ number: Int) -> Period {
    ReportingCalendar().periods(grain: .month, from: first, to: asOf)[number]
  }

  private static func answer(_ values: [MetricValue], by dimension: TerrainModel.Dimension = .source)
    -> KPIAnswer
  {
    KPIAnswer(
      pipeline: SampleResult.make().pipeline, catalogue: KPICatalogue(measures: [], kpis: SampleKPIs.all),
      asOf: asOf, values: MetricValues(values), dimension: dimension, grain: .month)
  }

  private static func rate(_ source: String, _ month: Int, mature: Bool = true) -> MetricValue {
    MetricValue(
      kpi: "win_rate", dimension: .source, member: source, isUnknownMember: source.isEmpty,
      period: Self.month(month), value: 0.25, count: 40, successes: 10, low: 0.14, high: 0.40,
      isMature: mature, readableFrom: Self.month(month).last + 90)
  }

  @Test("Columns are aligned, numbers at their right edge, and what is too recent is a day, not a number")
  func text() {
    let values = [
      Self.rate("Web", 0), Self.rate("日本", 0), Self.rate("", 0), Self.rate("A\u{1B}[2J\nB", 2, mature: false),
    ]
    let lines = Self.answer(values).text(.text, language: .en).components(separatedBy: "\n")
    #expect(lines[0] == "Win rate, by source")
    #expect(lines[3] == "Period    Source                           Value    95% interval   n")
    #expect(lines[5] == "Jan\u{A0}2025  Web                              25.0%  14.0% to 40.0%  40")
    #expect(lines[6] == "Jan\u{A0}2025  日本                             25.0%  14.0% to 40.0%  40")
    #expect(lines[7] == "Jan\u{A0}2025  (not known)                      25.0%  14.0% to 40.0%  40")
    #expect(lines[8].hasSuffix("readable from 29\u{A0}Jun\u{A0}2025                  40"))
    #expect(!lines.joined().contains("\u{1B}") && !lines[8].contains("25.0"))
  }

  @Test("In French, with a KPI that can be read up to an earlier day")
  func french() {
    let text = Self.answer([Self.rate("Web", 2, mature: false)]).text(.text, language: .fr)
    #expect(text.contains("lisible à partir du 29\u{A0}juin\u{A0}2025"))
    // The rate can be read 90 days after a period: of all of January and what follows, nothing can.
    #expect(!text.contains("--to"))
    var whole = Self.rate("Web", 2, mature: false)
    whole.period = Period(grain: .all, first: Self.first - 300, last: Self.asOf, name: "all")
    whole.readableFrom = Self.asOf + 90
    let other = Self.answer([whole]).text(.text, language: .fr)
    #expect(
      other.contains("Lisible jusqu’au 31\u{A0}décembre 2024, avec --to 2024-12-31\u{A0}: Taux de gain."))
  }

  @Test("An answer whose rows all lack the dimension says so, and where it would come from")
  func unsaid() {
    let nowhere = [Self.rate("", 0), Self.rate("", 1)]
    let english = Self.answer(nowhere).text(.text, language: .en)
    #expect(
      english.contains(
        "Source: no row says it. It would come from a column of the export, or of one it is joined to, that a format maps to “source”."
      ))
    var teams = nowhere
    for index in teams.indices { teams[index].dimension = .team }
    // A team of the people file without a row says nothing of rows.
    var empty = teams[0]
    (empty.member, empty.isUnknownMember, empty.count, empty.value) = ("North", false, 0, nil)
    let french = Self.answer([empty] + teams, by: .team).text(.text, language: .fr)
    #expect(
      french.contains(
        "Équipe\u{A0}: aucune ligne ne le précise. Cela viendrait du fichier des personnes (colonne «\u{A0}team\u{A0}»), par le commercial que nomme une ligne."
      ))
    #expect(!Self.answer(nowhere + [Self.rate("Web", 0)]).text(.text, language: .en).contains("no row says"))
    #expect(!Self.answer([]).text(.text, language: .en).contains("no row says"))
    var other = Self.rate("Web", 0)
    other.kpi = "acceptance_rate"
    #expect(
      Self.answer(nowhere + [other]).text(.text, language: .en).contains(
        "Source: no row says it for Win rate."))
    // What was left out may have said it.
    var withheld = Self.answer(teams, by: .team)
    withheld.smallGroups = 1
    #expect(!withheld.text(.text, language: .en).contains("no row says"))
  }

  @Test("Markdown escapes what could be markup")
  func markdown() {
    let text = Self.answer([Self.rate("<b>|a|", 0)]).text(.markdown, language: .en)
    #expect(text.contains("| \\<b\\>\\|a\\| |"))
    #expect(text.contains("| --- | ---: | ---: | ---: |"))
  }

  @Test("JSON holds every digit, and null for what is not known")
  func json() throws {
    var exact = Self.rate("Web", 0)
    (exact.kpi, exact.value, exact.exact, exact.low, exact.high) = (
      "revenue", 1_234.5678, 12_345_678, nil, nil
    )
    var unknown = exact
    (unknown.member, unknown.isUnknownMember, unknown.value, unknown.exact) = ("", true, nil, nil)
    let text = Self.answer([exact, unknown]).text(.json, language: .en)
    #expect(text.contains("\"value\": 1234.5678,"))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let values = try #require(document["values"] as? [[String: Any]])
    #expect(values.map { $0["value"] is NSNull } == [false, true])
    #expect(values.map { $0["member"] as? String } == ["Web", nil])
    #expect(values.first?["unit"] as? String == "money")
  }

  @Test(
    "Formulas have the brackets they need, and no others",
    arguments: [
      (Formula.negate(.power(.kpi("a"), .number(2))), "−a ^ 2"),
      (.power(.negate(.kpi("a")), .add(.kpi("b"), .number(1))), "(−a) ^ (b + 1)"),
      (.power(.power(.kpi("a"), .kpi("b")), .kpi("c")), "(a ^ b) ^ c"),
      (.multiply(.multiply(.kpi("a"), .kpi("b")), .divide(.kpi("c"), .kpi("d"))), "a × b × c ÷ d"),
      (.divide(.kpi("a"), .multiply(.kpi("b"), .kpi("c"))), "a ÷ (b × c)"),
      (.subtract(.kpi("a"), .number(-2)), "a − -2"),
      (.call(.max, [.subtract(.kpi("a"), .kpi("b")), .number(0)]), "max(a − b, 0)"),
    ])
  func formulas(formula: Formula, text: String) {
    let kpi = KPIDefinition(
      name: "k", label: LocalizedText("k"), definition: LocalizedText("k"), shape: .derived(formula),
      unit: .ratio,
      better: .up, link: .revenue, location: SourceLocation(file: "kpis.yml"))
    let description = KPIDescription(
      kpi, pipeline: SampleResult.make().pipeline, catalogue: KPICatalogue(measures: [], kpis: [kpi]),
      dimensions: []
    ).text(.csv, language: .en)
    #expect(description.contains("Made of,\(text.contains(",") ? "\"\(text)\"" : text)\n"), "\(description)")
  }

  @Test("A state of today says that it has no history, and every other KPI nothing of the kind")
  func stateOfToday() {
    func text(_ kpi: KPIDefinition, _ format: AnswerFormat, _ language: Language) -> String {
      KPIDescription(
        kpi, pipeline: SampleResult.make().pipeline, catalogue: KPICatalogue(measures: [], kpis: [kpi]),
        dimensions: []
      ).text(format, language: language)
    }
    var state = SampleKPIs.all[0]
    #expect(!text(state, .text, .en).contains("Past periods"))
    #expect(text(state, .json, .en).contains("\"series\": true"))
    state.isSeries = false
    #expect(text(state, .text, .en).contains("Past periods         not compared: it is a state of today"))
    #expect(text(state, .csv, .fr).contains("Périodes passées,"))
    #expect(text(state, .json, .fr).contains("\"series\": false"))
  }

  @Test("A definition is told down to rows, formulas with the brackets they need")
  func definition() {
    let place = SourceLocation(file: "kpis.yml", line: 7)
    let won = MeasureDefinition(
      name: "won", record: .opportunity, aggregate: .sum, quantity: .field(.amount), time: .closed,
      filters: [
        RowFilter(dimension: .status, members: ["won"]),
        RowFilter(dimension: .source, members: ["Web", "Fair"], excluded: true),
      ], location: place)
    let sent = MeasureDefinition(
      name: "sent", record: .invitation, aggregate: .count, time: .time,
      window: EventWindow(from: .time, to: .accepted, days: 14), location: place)
    func kpi(_ name: String, _ shape: KPIDefinition.Shape) -> KPIDefinition {
      KPIDefinition(
        name: name, label: LocalizedText(name), definition: LocalizedText("What it says."), shape: shape,
        unit: .ratio, better: .down, link: .revenue, hash: "abc", location: place)
    }
    let formula = Formula.divide(
      .subtract(.kpi("a"), .subtract(.kpi("b"), .number(2))),
      .multiply(.kpi("b"), .add(.kpi("a"), .number(0.5))))
    let all = [
      kpi("a", .simple(measure: "won")), kpi("b", .ratio(numerator: "sent", denominator: "won")),
      kpi("c", .derived(formula)),
    ]
    let text = KPIDescription(
      all[2], pipeline: SampleResult.make().pipeline,
      catalogue: KPICatalogue(measures: [won, sent], kpis: all),
      dimensions: [.company, .team]
    ).text(.text, language: .en)
    #expect(text.contains("(a − (b − 2)) ÷ (b × (a + 0.5))\n"))
    #expect(text.contains("b = sent ÷ won\n"))
    #expect(
      text.contains(
        "won = sum of amount of opportunities, where status is won and source is not Web or Fair, dated by closed (kpis.yml:7)\n"
      ))
    #expect(
      text.contains(
        "sent = number of invitations, where accepted comes at most 14 days after time, dated by time (kpis.yml:7)\n"
      ))
    #expect(text.components(separatedBy: "\n").count { $0.contains(" won = ") } == 1)
    #expect(text.contains("Better               lower\n") && text.contains("company, team\n"))
  }
}
