import TerrainModel

/// What others state of the same business, held against this report.
struct ReconciliationSection {
  static let most = 30

  let context: RenderContext

  func draw(in page: inout Markup) {
    let reconciliations = context.result.reconciliations
    guard !reconciliations.isEmpty else { return }
    let words = context.words
    page.title(words.heading(.reconciliation))
    page.paragraph(ReconciliationText(context: context).sums)
    page.guide(words.guide(.reconciliation))
    TableMarkup(
      columns: [
        .init(words.column(.control)), .init(words.column(.period)),
        .init(words.column(.stated), isNumber: true),
        .init(words.column(.ours), isNumber: true), .init(words.column(.gap), isNumber: true),
        .init(words.column(.meaning)),
      ],
      rows: sorted(reconciliations).prefix(Self.most).map(cells), stacks: true
    ).draw(in: &page)
    if reconciliations.count > Self.most {
      page.guide(words.moreRows(context.numbers.integer(reconciliations.count - Self.most)))
    }
  }

  /// What is open first.
  private func sorted(_ reconciliations: [Reconciliation]) -> [Reconciliation] {
    func rank(_ state: Reconciliation.State) -> Int {
      switch state {
      case .unexplained: 0
      case .ambiguous: 1
      case .explained: 2
      case .notCompared: 3
      case .agreesRounded: 4
      case .agrees: 5
      }
    }
    return reconciliations.enumerated().sorted { left, right in
      (rank(left.element.state), left.offset) < (rank(right.element.state), right.offset)
    }.map(\.element)
  }

  private func cells(_ reconciliation: Reconciliation) -> [TableMarkup.Cell] {
    let text = ReconciliationText(context: context)
    return [
      .head(text.subject(reconciliation.figure)), .text(text.span(reconciliation.figure)),
      .number(text.amount(reconciliation.figure.stated, reconciliation.figure)),
      .number(text.amount(reconciliation.ours, reconciliation.figure)),
      .number(text.difference(reconciliation.difference, reconciliation.figure)),
      .text(text.reason(reconciliation)),
    ]
  }
}
