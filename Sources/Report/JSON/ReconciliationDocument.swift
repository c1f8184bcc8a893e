import TerrainModel

/// Stated figures in `summary.json`.
enum ReconciliationDocument {
  static func json(_ reconciliation: Reconciliation) -> JSONValue {
    let figure = reconciliation.figure
    return .object([
      ("kpi", .text(figure.kpi)), ("column", .text(ReconciliationTable.column(figure))),
      ("scope", .text(ScopeText.text(figure.scope))), ("first", .text(figure.first?.text)),
      ("last", .text(figure.last?.text)), ("stated_by", .text(figure.statedBy)),
      ("currency", .text(figure.currency)), ("stated", decimal(figure.stated)),
      ("value", decimal(reconciliation.ours)), ("difference", decimal(reconciliation.difference)),
      (
        "due_to",
        reconciliation.isSplit
          ? .object(DifferenceCause.allCases.map { ($0.rawValue, decimal(reconciliation.amount(of: $0))) })
          : .null
      ),
      ("unexplained", decimal(reconciliation.unexplained)), ("state", .string(reconciliation.state.name)),
      ("obstacle", .text(ReconciliationTable.obstacle(reconciliation))),
      ("explanations", ReconciliationTable.explanations(reconciliation).map { .integer($0) } ?? .null),
      ("source", .string(figure.origin.source)), ("file", .string(figure.origin.file)),
      ("line", .integer(figure.line)),
    ])
  }

  private static func decimal(_ value: Int64?) -> JSONValue {
    value.map { .number(FixedPoint.text($0)) } ?? .null
  }
}
