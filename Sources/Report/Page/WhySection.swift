import TerrainModel

/// Step 1: what the plan assumes about buyers and the market, each claim with the field's answer.
struct WhySection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    guard let plan = context.result.plan else { return page.absent(context.words.absence(.plan)) }
    let purpose = plan.purpose[context.language]
    if !purpose.isEmpty { page.paragraph(purpose) }
    guard !plan.assumptions.isEmpty else { return page.absent(context.words.absence(.assumptions)) }
    TableMarkup(
      caption: context.words.heading(.assumptions),
      columns: [
        .init(context.words.column(.assumption)), .init(context.words.column(.answer)),
        .init(context.words.column(.grade)),
      ],
      rows: plan.assumptions.flatMap(rows), stacks: true
    ).draw(in: &page)
    page.guide(context.words.guide(.grades))
  }

  private func rows(_ assumption: Assumption) -> [[TableMarkup.Cell]] {
    let answers = AssumptionAnswer(context: context, assumption: assumption)
    return answers.sentences.map { answer in
      [
        .head(assumption.claim[context.language], remark: answer.member), .wide(answer.text),
        .text(answer.grade.map { "\($0.rawValue) – \(context.words.grade($0))" } ?? RenderContext.unknown),
      ]
    }
  }
}
