import TerrainModel

/// `reconciliation.csv`: what finance, the CRM and the exports themselves state, ours, and what the difference is due to.
struct ReconciliationTable {
  static let columns: [Table.Column] =
    [
      .init("kpi"), .init("column"), .init("scope"), .init("first", .date), .init("last", .date),
      .init("stated_by"), .init("currency"), .init("stated", .number, isFilled: true),
      .init("value", .number),
      .init("difference", .number),
    ] + DifferenceCause.allCases.map { .init("due_to_\($0.rawValue)", .number) } + [
      .init("unexplained", .number), .init("state"), .init("obstacle"), .init("explanations", .integer),
      .init("source"), .init("file"), .init("line", .integer),
    ]

  func table(_ reconciliations: [Reconciliation]) -> Table {
    Table(name: "reconciliation", columns: Self.columns, rows: reconciliations.map(row))
  }

  private func row(_ reconciliation: Reconciliation) -> [Cell] {
    let figure = reconciliation.figure
    let causes = DifferenceCause.allCases.map { cause in
      reconciliation.isSplit ? Self.decimal(reconciliation.amount(of: cause)) : Cell.empty
    }
    return [
      .words(figure.kpi ?? ""), .words(Self.column(figure)), .words(ScopeText.text(figure.scope)),
      .words(figure.first?.text ?? ""), .words(figure.last?.text ?? ""), .words(figure.statedBy),
      .words(figure.currency), Self.decimal(figure.stated), Self.decimal(reconciliation.ours),
      Self.decimal(reconciliation.difference),
    ] + causes + [
      Self.decimal(reconciliation.unexplained), .text(reconciliation.state.name),
      .words(Self.obstacle(reconciliation)), .integer(Self.explanations(reconciliation)),
      .text(figure.origin.source), .text(figure.origin.file), .integer(figure.line),
    ]
  }

  /// What a closing row of an export is about: a column, or `rows`; empty for a KPI.
  static func column(_ figure: StatedFigure) -> String {
    if case .export(let field) = figure.subject { return field?.rawValue ?? "rows" }
    return ""
  }

  static func obstacle(_ reconciliation: Reconciliation) -> String {
    if case .notCompared(let obstacle) = reconciliation.state { return obstacle.rawValue }
    return ""
  }

  /// How many equally simple explanations were found; nil where none was looked for.
  static func explanations(_ reconciliation: Reconciliation) -> Int? {
    switch reconciliation.state {
    case .explained: reconciliation.alternatives + 1
    case .ambiguous(let number): number
    case .unexplained: 0
    case .agrees, .agreesRounded, .notCompared: nil
    }
  }

  static func decimal(_ value: Int64?) -> Cell { value.map { .number(FixedPoint.text($0)) } ?? .empty }
}
