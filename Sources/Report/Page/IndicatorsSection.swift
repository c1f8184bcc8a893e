import TerrainModel

/// Step 6: what each indicator means, what it rests on, and up to when it can be read.
struct IndicatorsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let reported = Set(context.result.values.map(\.kpi))
    let kpis = context.result.catalogue.kpis.filter { reported.contains($0.name) }
    guard !kpis.isEmpty else { return page.absent(context.words.absence(.figures)) }
    let series = Dictionary(
      MonthlySeries.company(context.result.values).map { ($0.kpi, $0) },
      uniquingKeysWith: { first, _ in first })
    let words = context.words
    TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.link)),
        .init(words.column(.maturity), isNumber: true), .init(words.column(.fewestCases), isNumber: true),
        .init(words.column(.coverage)), .init(words.column(.readable)), .init(words.column(.version)),
      ],
      rows: kpis.map { row($0, series[$0.name]) }, stacks: true
    ).draw(in: &page)
  }

  private func row(_ kpi: KPIDefinition, _ series: MonthlySeries?) -> [TableMarkup.Cell] {
    let known = series?.values.filter { $0.count > 0 } ?? []
    let kind = context.words.guide(kpi.link.isLeading ? .leading : .lagging)
    let coverage =
      known.isEmpty
      ? RenderContext.unknown
      : "\(context.days.period(known[0].period)) – \(context.days.period(known[known.count - 1].period))"
    let waiting = series?.values.first { !$0.isMature }
    return [
      .head(kpi.label[context.language], remark: kpi.definition[context.language]),
      .text(context.words.link(kpi.link), remark: kind),
      .number(context.words.dayCount(kpi.maturityDays, context.numbers.integer(kpi.maturityDays))),
      .number(context.numbers.integer(kpi.minimumSample)), .text(coverage),
      .text(
        series?.latest.map { context.days.period($0.period) } ?? RenderContext.unknown,
        remark: waiting.map {
          "\(context.days.period($0.period)) \(context.words.readableFrom(context.days.short($0.readableFrom)))"
        } ?? ""),
      .code(String(kpi.hash.prefix(8))),
    ]
  }
}
