import TerrainModel

/// `restricted/unmatched.csv`: names that identity could not settle, names of people among them.
struct UnmatchedTable {
  static let columns: [Table.Column] = [
    .init("field"), .init("name"), .init("rows", .integer), .init("amount", .number), .init("candidate"),
    .init("source"),
  ]

  func table(_ unmatched: [UnmatchedName]) -> Table {
    Table(
      name: "unmatched", columns: Self.columns,
      rows: unmatched.map { name in
        [
          .text(name.field.rawValue), .words(name.name), .integer(name.rows),
          name.amount.map { .number(FixedPoint.text($0)) } ?? .empty, .words(name.candidate ?? ""),
          .text(name.source),
        ]
      })
  }
}
