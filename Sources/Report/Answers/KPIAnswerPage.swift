import TerrainModel

/// An answer in each of the ways it can be written.
struct KPIAnswerPage {
  private let answer: KPIAnswer
  private let context: RenderContext
  private let words: any AnswerWording

  init(_ answer: KPIAnswer, language: Language) {
    self.answer = answer
    context = RenderContext(answer.pipeline, answer.catalogue, asOf: answer.asOf, language: language)
    words = language.answerWording
  }

  /// What is asked, the table, and what must be known to read it.
  var text: String {
    let parts = [title + "\n" + subtitle + "\n", table?.text ?? words.nothing + "\n"] + notes.map { $0 + "\n" }
    return parts.joined(separator: "\n")
  }

  var markdown: String {
    let parts =
      ["**\(MarkdownReport.escaped(title))**  \n\(MarkdownReport.escaped(subtitle))\n"]
      + [table?.markdown ?? MarkdownReport.escaped(words.nothing) + "\n"]
      + notes.map { MarkdownReport.escaped($0) + "\n" }
    return parts.joined(separator: "\n")
  }

  /// The columns of `kpis.csv`, and two more where two dimensions meet. Nothing else: notes are no data.
  var csv: String {
    let table = KPITable(context: context)
    let values = answer.values
    let file = CSVWriter.file("kpis.csv", answer.crossed == nil ? table.table(values) : table.crossedTable(values))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  var json: String {
    let document = KPIAnswerDocument(answer: answer, context: context, notes: notes)
    return String(decoding: JSONWriter.bytes(document.json), as: UTF8.self)
  }

  /// The one KPI's name, or how many there are.
  private var title: String {
    let kpis = self.kpis
    let labels = kpis.count == 1 ? context.kpiLabel(kpis[0]) : answer.pipeline.title[context.language]
    let by = [answer.dimension == .company ? nil : answer.dimension, answer.crossed].compactMap { $0 }
    return ([labels] + by.map { context.words.byDimension(context.words.dimension($0)).lowercasedFirst })
      .joined(separator: ", ")
  }

  private var subtitle: String {
    var parts = [context.words.asOf(context.days.long(answer.asOf))]
    if !answer.scope.isEmpty { parts.append(context.scopeLabel(answer.scope)) }
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
      ? context.days.span(period.first, period.last) : context.days.period(period)
  }

  /// nil where there is no figure.
  private var table: AlignedTable? {
    guard !answer.values.isEmpty else { return nil }
    let hasKPI = kpis.count > 1
    let hasPeriod = onlyPeriod == nil
    let hasMember = answer.dimension != .company || answer.crossed != nil
    let hasInterval = answer.values.contains { $0.isMature && $0.low != nil && $0.high != nil }
    let titles = context.words
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
        if hasKPI { row.append(context.kpiLabel(value.kpi)) }
        if hasPeriod { row.append(label(of: value.period)) }
        if hasMember { row.append(context.memberLabel(value)) }
        if answer.crossed != nil {
          row.append(value.crossedMember.isEmpty ? titles.guide(.unknownMember) : value.crossedMember)
        }
        row.append(figure(value))
        if hasInterval { row.append(interval(value)) }
        return row + [context.numbers.integer(value.count)]
      })
  }

  /// The figure in its unit; the day from which it can be read, where that has not come.
  private func figure(_ value: MetricValue) -> String {
    value.isMature
      ? context.text(value) : context.words.readableFrom(context.days.short(value.readableFrom))
  }

  private func interval(_ value: MetricValue) -> String {
    guard value.isMature, let low = value.low, let high = value.high else { return "" }
    return context.words.interval(context.text(low, value.kpi), context.text(high, value.kpi))
  }

  /// What is not in the table, and what its figures rest on.
  private var notes: [String] {
    var notes: [String] = []
    let number = context.numbers.integer
    let withheld = context.words.withheld(
      WithheldTexts(
        minimumGroup: number(answer.pipeline.minimumGroup), personal: nil,
        smallGroups: answer.smallGroups == 0 ? nil : number(answer.smallGroups),
        complementary: answer.complementary == 0 ? nil : number(answer.complementary), verdicts: nil))
    if !withheld.isEmpty { notes.append(words.withheld(withheld)) }
    if answer.personal > 0 { notes.append(words.withheldScope(number(answer.personal))) }
    if answer.isRestricted { notes.append(words.restricted) }
    for kpi in kpis {
      guard let definition = context.definition(kpi), definition.minimumSample > 1 else { continue }
      let few = answer.values.count {
        $0.kpi == kpi && $0.isMature && $0.value != nil && $0.count < definition.minimumSample
      }
      if few > 0 {
        notes.append(words.fewCases(context.kpiLabel(kpi), number(few), minimum: number(definition.minimumSample)))
      }
    }
    if !answer.unfed.isEmpty {
      notes.append(words.unfed(answer.unfed.map { context.kpiLabel($0) }.joined(separator: ", ")))
    }
    if !answer.leftOut.isEmpty {
      notes.append(words.withoutDimension(answer.leftOut.joined(separator: ", ")))
    }
    if let coverage = answer.coverage {
      notes.append(
        context.words.joined(
          touches: number(coverage.touchesJoined), of: number(coverage.touches),
          deals: number(coverage.opportunitiesJoined), of: number(coverage.opportunities)))
    }
    return notes
  }
}
