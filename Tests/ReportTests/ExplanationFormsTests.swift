import Report
import TerrainModel
import Testing

/// An explanation as text, as Markdown and as a page: each must say all of it, in the language that was asked for.
struct ExplanationFormsTests {
  enum Form: CaseIterable {
    case text, markdown, page

    /// What a reader sees: without marks, entities and backslashes, one blank between words.
    func plain(_ explanation: Explanation, _ language: Language) -> String {
      let plain =
        switch self {
        case .text: explanation.text(.text, language: language)
        case .markdown: explanation.text(.markdown, language: language).filter { $0 != "\\" }
        case .page: Self.unmarked(explanation.html(language: language))
        }
      return plain.split { $0.isWhitespace || $0 == "\u{FFFD}" }.joined(separator: " ")
    }

    private static func unmarked(_ page: [UInt8]) -> String {
      let body = String(decoding: page, as: UTF8.self).replacing(#/<style>[^<]*<\/style>/#, with: "")
      return body.replacing(#/<[^>]*>/#, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
  }

  private static let asOf = CalendarDay(number: 20_178)  // 2025-03-31

  private static func part(
    _ role: Explanation.Role, path: [String] = [], original: String?, rowCount: Int
  ) -> Explanation.Part {
    let row = Explanation.Row(
      origin: FactOrigin(source: "crm", file: "deals*.csv", hash: "00ff"), line: 7, day: asOf - 7,
      value: "10.5", source: original)
    return Explanation.Part(
      role: role, path: path, measure: "won_deals", rowCount: rowCount, rows: [row, row])
  }

  private static let explanation: Explanation = {
    let period = ReportingCalendar().period(containing: asOf, grain: .month)
    let value = MetricValue(
      kpi: "win_rate", dimension: .team, member: "Lyon", period: period, value: 0.375, count: 8,
      readableFrom: asOf)
    return Explanation(
      pipeline: SampleResult.make().pipeline, catalogue: KPICatalogue(measures: [], kpis: SampleKPIs.all),
      asOf: asOf,
      figures: [
        Explanation.Figure(
          value: value, scope: [],
          parts: [
            part(.numerator, original: "7,Ana <b>,\u{1B}[31m \"x\"", rowCount: 3),
            part(.denominator, path: ["win_rate", "won"], original: nil, rowCount: 1_202),
          ])
      ], runs: ["2025-03-31-0123"], obstacles: [.linesGone(file: "a_1.csv")])
  }()

  private static let said: [Language: [String]] = [
    .en: [
      "Win rate, Lyon", "As of 31 March 2025 · Mar 2025", "37.5% · 8 cases",
      "Printed by run 2025-03-31-0123", "Made of", "numerator: won_deals, 3 rows",
      "1 more row: ask with --rows all", "win_rate › won › denominator: won_deals, 1,202 rows",
      "1,200 more rows: ask with --rows all", "7,Ana <b>, [31m \"x\"", "deals*.csv",
      "a_1.csv: not there any more with the bytes that were counted",
    ],
    .fr: [
      "Taux de gain, Lyon", "Arrêté au 31 mars 2025 · mars 2025", "37,5 % · 8 cas",
      "Imprimé par l’exécution 2025-03-31-0123", "Composition", "numérateur : won_deals, 3 lignes",
      "1 ligne de plus : demandez --rows all",
      "win_rate › won › dénominateur : won_deals, 1 202 lignes",
      "1 200 lignes de plus : demandez --rows all", "7,Ana <b>, [31m \"x\"", "deals*.csv",
      "a_1.csv : n’est plus là avec les octets qui ont été comptés",
    ],
  ]

  @Test("every form says all of it", arguments: Form.allCases, Language.allCases)
  func complete(_ form: Form, _ language: Language) throws {
    let plain = form.plain(Self.explanation, language)
    for words in try #require(Self.said[language]) { #expect(plain.contains(words), "\(words)") }
  }

  /// The same figure as both sides of a lesson.
  private static func lesson() throws -> Explanation {
    var lesson = explanation
    let told: Lesson = try #require(SampleResult.make().lessons.first { $0.id == "touch_and_winning" })
    lesson.lesson = told
    lesson.figures = [Explanation.Side.exposed, .unexposed].map { side in
      var figure = explanation.figures[0]
      figure.side = side
      return figure
    }
    return lesson
  }

  @Test("a lesson is told first, then each of its figures", arguments: Form.allCases, Language.allCases)
  func lesson(_ form: Form, _ language: Language) throws {
    let plain = form.plain(try Self.lesson(), language)
    let said = try #require(Self.said[language])
    #expect(plain.contains(language == .en ? "Touched deals and winning" : "Contacts sociaux et gains"))
    #expect(plain.contains(language == .en ? "Lesson touch_and_winning" : "Enseignement touch_and_winning"))
    #expect(plain.contains(language == .en ? "taken within each segment" : "à segment égal"))
    // Its run is said once, above the figures; all else of each figure twice.
    for words in said where !words.contains("2025-03-31-0123") && !words.contains("a_1.csv") {
      #expect(plain.ranges(of: words).count >= 2, "\(words)")
    }
    #expect(plain.ranges(of: "2025-03-31-0123").count == 1)
  }

  @Test("headings below a lesson's are one level deeper")
  func headings() throws {
    let page = String(decoding: try Self.lesson().html(language: .en), as: UTF8.self)
    #expect(page.contains("<h1>Touched deals and winning</h1>"))
    #expect(page.ranges(of: "<h2>Win rate, Lyon</h2>").count == 2)
    #expect(page.ranges(of: "<h3>Made of</h3>").count == 2)
  }

  @Test("nothing of it stays in the other language", arguments: Form.allCases)
  func translated(_ form: Form) {
    let french = form.plain(Self.explanation, .fr)
    for word in ["numerator", "denominator", "rows:", "Made of", "not there", "Line", "As of", "Printed"] {
      #expect(!french.contains(word), "\(word)")
    }
  }

  @Test("roles are the same words in every language for other programs", arguments: Language.allCases)
  func names(_ language: Language) {
    let csv = Self.explanation.text(.csv, language: language)
    #expect(csv.contains("won_deals,numerator,crm"))
    #expect(csv.contains("won_deals,win_rate › won › denominator,crm"))
    #expect(
      Self.explanation.text(.json, language: language).contains("\"role\": \"win_rate › won › denominator\""))
  }

  @Test("no row of an export can become markup or a command to a terminal")
  func escaped() {
    #expect(Self.explanation.text(.markdown, language: .en).contains(#"| 7,Ana \<b\>, \[31m "x" |"#))
    let page = String(decoding: Self.explanation.html(language: .en), as: UTF8.self)
    #expect(TagBalance.isBalanced(page.replacing(#/<style>[^<]*<\/style>/#, with: "")))
    #expect(!Self.explanation.text(.text, language: .en).contains("\u{1B}"))
  }
}
