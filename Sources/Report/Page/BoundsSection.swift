import TerrainModel

/// How far figures could lie from what is printed: those of objectives, and the company's KPIs.
struct BoundsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let bounds = context.result.bounds
    guard !bounds.isEmpty else { return }
    let words = context.words
    page.title(words.heading(.bounds))
    page.guide(words.guide(.bounds))
    if bounds.contains(where: \.changesVerdict) {
      page.element("p", ["class": "bad"], text: words.guide(.boundsDecide))
    }
    TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.objective)),
        .init(words.column(.value), isNumber: true), .init(words.column(.lowestToHighest)),
        .init(words.column(.openRows), isNumber: true), .init(words.column(.verdict)),
      ],
      rows: bounds.map(cells), stacks: true
    ).draw(in: &page)
  }

  private func cells(_ bounds: ValueBounds) -> [TableMarkup.Cell] {
    let objective = context.result.objectives.first { $0.verdict.objective.name == bounds.objective }
    return [
      .head(context.kpiLabel(bounds.kpi)),
      .text(objective?.verdict.objective.label[context.language] ?? ""),
      .number(context.text(bounds.value, bounds.kpi)),
      .text(BoundsText(context: context).range(bounds)),
      .number(context.numbers.integer(bounds.rejectedRows + bounds.unmatchedRows)),
      .text(bounds.changesVerdict ? context.words.guide(.restsOnRows) : ""),
    ]
  }
}
