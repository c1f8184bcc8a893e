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
    let figure = reconciliation.figure
    let column = ReconciliationTable.column(figure)
    let ofSides = reconciliation.sides.flatMap { side in
      reconciliation.isSplit
        ? rows([side.part].compactMap(\.self), of: figure, side.role.rawValue, explains: true)
        : rows(side.readings, of: figure, side.role.rawValue, explains: false)
    }
    return reconciliation.parts.isEmpty
      ? rows(reconciliation.readings, of: figure, column, explains: false) + ofSides
      : rows(reconciliation.parts, of: figure, column, explains: true)
  }

  /// `column`: what of the figure the amounts change.
  private func rows(
    _ readings: [ReadingEffect], of figure: StatedFigure, _ column: String, explains: Bool
  ) -> [[Cell]] {
    readings.flatMap { reading in
      let head: [Cell] = [
        .words(figure.kpi ?? ""), .words(column), .words(ScopeText.text(figure.scope)),
        .words(figure.first?.text ?? ""), .words(figure.last?.text ?? ""), .words(figure.statedBy),
        .text(reading.reading.cause.rawValue), .text(reading.reading.name), .flag(explains),
      ]
      return reading.rows.prefix(explains ? reading.rows.count : Self.mostRows).map { row in
        head + [
          .text(row.place.origin.source), .text(row.place.origin.file), .integer(row.place.line),
          ReconciliationTable.decimal(row.amount),
        ]
      }
    }
  }
}
