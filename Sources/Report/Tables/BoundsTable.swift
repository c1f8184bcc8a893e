import TerrainModel

/// `bounds.csv`: how far figures could lie from what is printed, if rows that could not be read or matched had counted.
struct BoundsTable {
  static let columns: [Table.Column] = [
    .init("kpi"), .init("objective"), .init("scope"), .init("first", .date), .init("last", .date),
    .init("value", .number), .init("low", .number), .init("high", .number),
    .init("bounded", .boolean, isFilled: true),
    .init("rejected_rows", .integer, isFilled: true), .init("unmatched_rows", .integer, isFilled: true),
    .init("changes_verdict", .boolean, isFilled: true),
  ]

  func table(_ bounds: [ValueBounds]) -> Table {
    Table(name: "bounds", columns: Self.columns, rows: bounds.map(row))
  }

  private func row(_ bounds: ValueBounds) -> [Cell] {
    let isBounded = bounds.low != nil && bounds.high != nil
    return [
      .text(bounds.kpi), .text(bounds.objective ?? ""), .words(ScopeText.text(bounds.scope)),
      .text(bounds.first.text), .text(bounds.last.text), .number(bounds.value), .number(bounds.low),
      .number(bounds.high), .flag(isBounded), .integer(bounds.rejectedRows), .integer(bounds.unmatchedRows),
      .flag(bounds.changesVerdict),
    ]
  }
}
