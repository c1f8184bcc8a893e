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
      ("sides", .array(reconciliation.sides.map { side($0, isSplit: reconciliation.isSplit) })),
    ])
  }

  /// Where a difference is explained, a side that the explanation leaves alone differs by nothing.
  private static func side(_ side: RatioSide, isSplit: Bool) -> JSONValue {
    let part = side.part
    return .object([
      ("side", .string(side.role.rawValue)), ("value", decimal(side.ours)),
      ("alone", isSplit ? .null : decimal(side.alone)),
      ("cause", .text(part?.reading.cause.rawValue)), ("reading", .text(part?.reading.name)),
      ("difference", isSplit ? decimal(part.map(\.total) ?? 0) : .null),
      ("rows", isSplit ? .integer(part?.rows.count ?? 0) : .null),
    ])
  }

  private static func decimal(_ value: Int64?) -> JSONValue {
    value.map { .number(FixedPoint.text($0)) } ?? .null
  }
}
