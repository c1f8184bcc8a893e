import TerrainModel

/// An answer in each of the ways it can be written.
struct KPIAnswerPage {
  private let answer: KPIAnswer
  private let phrasing: Phrasing
  private let words: any AnswerWording
  private let notes: [String]

  init(_ answer: KPIAnswer, language: Language) {
    self.answer = answer
    phrasing = Phrasing(answer.pipeline, answer.catalogue, language: language)
    words = language.answerWording
    notes = AnswerNotes(answer: answer, phrasing: phrasing, words: words).sentences
  }

  /// What is asked, the table, and what must be known to read it, with an empty line between.
  var text: String {
    let parts = [title + "\n" + subtitle, table?.text ?? words.nothing, notes.joined(separator: "\n")]
    return Self.joined(parts)
  }

  var markdown: String {
    let escaped = MarkdownReport.escaped
    return Self.joined([
      "**\(escaped(title))**", escaped(subtitle), table?.markdown ?? escaped(words.nothing),
      notes.map { "- \(escaped($0))" }.joined(separator: "\n"),
    ])
  }

  /// The columns of `kpis.csv`, and two more where two dimensions meet. Nothing else: notes are no data.
  var csvFile: OutputFile { CSVWriter.file("kpis.csv", wholeTable) }

  var csv: String { String(decoding: csvFile.bytes, as: UTF8.self) }

  private var wholeTable: Table {
    let table = KPITable(phrasing: phrasing, asOf: answer.asOf)
    return answer.crossed == nil ? table.table(answer.values) : table.crossedTable(answer.values)
  }

  /// The same table, with the notes above it.
  var spreadsheet: Spreadsheet {
    let sheet = TableSheet(
      table: wholeTable, phrasing: phrasing, inUnit: ["value", "low", "high"], rowLimit: .max)
    return Spreadsheet(
      title: title, day: answer.asOf, currency: phrasing.numbers.sheetCurrency,
      sheets: [sheet.sheet(lines: [title, subtitle] + notes)])
  }

  var json: String {
    let document = KPIAnswerDocument(answer: answer, phrasing: phrasing, notes: notes)
    return String(decoding: JSONWriter.bytes(document.json), as: UTF8.self)
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.map { $0.last == "\n" ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  /// The one KPI's name, else the pipeline's, and what the figures are cut by.
  private var title: String {
    let kpis = self.kpis
    let labels = kpis.count == 1 ? phrasing.kpiLabel(kpis[0]) : answer.pipeline.title[phrasing.language]
    let by = [answer.dimension == .company ? nil : answer.dimension, answer.crossed].compactMap { $0 }
    return ([labels] + by.map { phrasing.words.byDimension(phrasing.words.dimension($0)).lowercasedFirst })
      .joined(separator: ", ")
  }

  private var subtitle: String {
    var parts = [phrasing.words.asOf(phrasing.days.long(answer.asOf))]
    if !answer.scope.isEmpty { parts.append(phrasing.scopeLabel(answer.scope)) }
    if let period = onlyPeriod { parts.append(label(of: period)) }
    return parts.joined(separator: " · ")
  }

  /// KPIs with figures, each once, in their order.
  private var kpis: [String] {
    var seen: Set<String> = []
    return answer.values.map(\.kpi).filter { seen.insert($0).inserted }
  }

  /// The period, where all figures are of one: it needs no column then.
  private var onlyPeriod: Period? {
    guard let first = answer.values.first?.period else { return nil }
    return answer.values.allSatisfy { $0.period == first } ? first : nil
  }

  private func label(of period: Period) -> String {
    answer.cutPeriods.contains(period)
      ? phrasing.days.span(period.first, period.last) : phrasing.days.period(period)
  }

  /// nil where there is no figure.
  private var table: AlignedTable? {
    guard !answer.values.isEmpty else { return nil }
    let hasKPI = kpis.count > 1
    let hasPeriod = onlyPeriod == nil
    let hasMember = answer.dimension != .company || answer.crossed != nil
    let hasInterval = answer.values.contains { $0.isMature && $0.low != nil && $0.high != nil }
    let titles = phrasing.words
    var columns: [AlignedTable.Column] = []
    if hasKPI { columns.append(.init(title: titles.column(.kpi))) }
    if hasPeriod { columns.append(.init(title: titles.column(.period))) }
    if hasMember { columns.append(.init(title: titles.dimension(answer.dimension))) }
    if let crossed = answer.crossed { columns.append(.init(title: titles.dimension(crossed))) }
    columns.append(.init(title: titles.column(.value), isNumber: true))
    if hasInterval { columns.append(.init(title: words.interval, isNumber: true)) }
    columns.append(.init(title: "n", isNumber: true))
    return AlignedTable(
      columns: columns,
      rows: answer.values.map { value in
        var row: [String] = []
        if hasKPI { row.append(phrasing.kpiLabel(value.kpi)) }
        if hasPeriod { row.append(label(of: value.period)) }
        if hasMember { row.append(phrasing.memberLabel(value)) }
        if answer.crossed != nil {
          row.append(value.crossedMember.isEmpty ? titles.guide(.unknownMember) : value.crossedMember)
        }
        row.append(figure(value))
        if hasInterval { row.append(interval(value)) }
        return row + [phrasing.numbers.integer(value.count)]
      })
  }

  /// The figure in its unit; the day from which it can be read, where that has not come.
  private func figure(_ value: MetricValue) -> String {
    value.isMature
      ? phrasing.text(value) : phrasing.words.readableFrom(phrasing.days.short(value.readableFrom))
  }

  private func interval(_ value: MetricValue) -> String {
    guard value.isMature, let low = value.low, let high = value.high else { return "" }
    return phrasing.words.interval(phrasing.text(low, value.kpi), phrasing.text(high, value.kpi))
  }
}
