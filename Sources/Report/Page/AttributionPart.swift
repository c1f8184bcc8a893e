import TerrainModel

/// Who is credited with the deals: every rule side by side, and whether the channels keep their order.
struct AttributionPart {
  let context: RenderContext

  func draw(in page: inout Markup) {
    let texts = AttributionText.whole(context)
    let isAsked = !context.result.catalogue.attributions.isEmpty && context.result.coverage.opportunities > 0
    guard isAsked || !texts.isEmpty else { return }
    page.title(context.words.heading(.attribution))
    guard !texts.isEmpty else { return page.absent(context.words.absence(.attribution)) }
    page.guide(context.words.guide(.attribution))
    for text in texts {
      page.element("h4", text: text.title)
      page.paragraph(text.base)
      table(text).draw(in: &page)
      page.paragraph(text.order)
      page.guide(text.joins)
    }
  }

  private func table(_ text: AttributionText) -> TableMarkup {
    TableMarkup(
      columns: text.columns.enumerated().map { .init($1, isNumber: $0 > 0) },
      rows: text.rows.map { row in
        row.enumerated().map { index, cell in index == 0 ? .head(cell) : .number(cell) }
      }, hasTotal: true)
  }
}
