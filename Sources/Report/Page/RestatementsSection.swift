import TerrainModel

/// What earlier reports said otherwise of closed periods: the company's figures first, the largest changes first.
struct RestatementsSection {
  static let most = 20

  let context: RenderContext

  func draw(in page: inout Markup) {
    let restatements = sorted
    guard !restatements.isEmpty else { return }
    let words = context.words
    page.title(words.heading(.restatements))
    page.guide(words.guide(.restatements))
    TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.group)), .init(words.column(.period)),
        .init(words.column(.before), isNumber: true), .init(words.column(.latest), isNumber: true),
        .init(words.column(.meaning)),
      ],
      rows: restatements.prefix(Self.most).map(cells), stacks: true
    ).draw(in: &page)
    if restatements.count > Self.most {
      page.guide(words.moreRows(context.numbers.integer(restatements.count - Self.most)))
    }
  }

  private func cells(_ restatement: Restatement) -> [TableMarkup.Cell] {
    [
      .head(context.kpiLabel(restatement.kpi)),
      .text(restatement.member.isEmpty ? context.words.guide(.company) : restatement.member),
      .text(restatement.period), .number(context.text(restatement.before, restatement.kpi)),
      .number(context.text(restatement.after, restatement.kpi)), .text(causes(of: restatement)),
    ]
  }

  private func causes(of restatement: Restatement) -> String {
    let parts: [(Double?, Guide)] = [
      (restatement.late, .lateRows), (restatement.configuration, .changedConfiguration),
      (restatement.time, .timePassed), (restatement.definition, .changedDefinition),
    ]
    let texts = parts.compactMap { part, guide -> String? in
      guard let part, part != 0 else { return nil }
      return "\(context.words.guide(guide)) \(context.difference(part, restatement.kpi))"
    }
    return (texts + restatement.sources).joined(separator: ", ")
  }

  private var sorted: [Restatement] {
    func size(_ restatement: Restatement) -> Double {
      guard let change = restatement.change, let before = restatement.before, before != 0 else { return 1 }
      return (change / before).magnitude
    }
    return context.result.restatements.enumerated().sorted { left, right in
      let isCompany = (left.element.dimension == .company, right.element.dimension == .company)
      if isCompany.0 != isCompany.1 { return isCompany.0 }
      let sizes = (size(left.element), size(right.element))
      return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
    }.map(\.element)
  }
}
