import TerrainModel

/// `restricted/reconciliation_rows.csv`: the rows that a difference is due to, and where none was found, those that other
/// readings of the exports would have counted.
struct ReconciliationRowsTable {
  /// Of each reading that explains nothing.
  static let mostRows = 1_000

  static let columns: [Table.Column] = [
    .init("kpi"), .init("column"), .init("scope"), .init("first", .date), .init("last", .date),
    .init("stated_by"), .init("cause"), .init("reading"), .init("explains", .boolean), .init("source"),
    .init("file"), .init("line", .integer), .init("amount", .number),
  ]

  func table(_ reconciliations: [Reconciliation]) -> Table {
    Table(name: "reconciliation_rows", columns: Self.columns, rows: reconciliations.flatMap(rows))
  }

  private func rows(of reconciliation: Reconciliation) -> [[Cell]] {
    if !reconciliation.parts.isEmpty {
      return reconciliation.parts.flatMap { rows($0, of: reconciliation.figure, explains: true) }
    }
    return reconciliation.readings.flatMap { rows($0, of: reconciliation.figure, explains: false) }
  }

  private func rows(_ reading: ControlReading, of figure: ControlFigure, explains: Bool) -> [[Cell]] {
    let head: [Cell] = [
      .words(figure.kpi ?? ""), .words(ReconciliationTable.column(figure)),
      .words(ScopeText.text(figure.scope)),
      .words(figure.first?.text ?? ""), .words(figure.last?.text ?? ""), .words(figure.statedBy),
      .text(reading.reading.cause.rawValue), .text(reading.reading.name), .flag(explains),
    ]
    return reading.rows.prefix(explains ? reading.rows.count : Self.mostRows).map { row in
      head + [
        .text(row.origin.source), .text(row.origin.file), .integer(row.line),
        ReconciliationTable.decimal(row.amount),
      ]
    }
  }
}
