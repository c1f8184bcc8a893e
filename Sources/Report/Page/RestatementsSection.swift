import TerrainModel

/// What earlier reports said otherwise of closed periods.
struct RestatementsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let text = RestatementText(context: context)
    let restatements = text.shown
    guard !restatements.isEmpty else { return }
    let words = context.words
    page.title(words.heading(.restatements))
    page.guide(words.guide(.restatements))
    TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.group)), .init(words.column(.period)),
        .init(words.column(.statedBefore), isNumber: true), .init(words.column(.statedNow), isNumber: true),
        .init(words.column(.movedBy)),
      ],
      rows: restatements.map { restatement in
        [
          .head(context.kpiLabel(restatement.kpi)), .text(text.group(restatement)),
          .text(restatement.period), .number(text.before(restatement)), .number(text.after(restatement)),
          .text(text.causes(of: restatement)),
        ]
      }, stacks: true
    ).draw(in: &page)
    if let rest = text.rest { page.guide(rest) }
  }
}
