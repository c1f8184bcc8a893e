import TerrainModel

/// `restricted/changes.csv`: what each snapshot says otherwise of one record than the snapshot before it. Owners are
/// named in it.
struct ChangesTable {
  static let columns: [Table.Column] = [
    .init("source"), .init("change"), .init("known_on", .date), .init("seen_on", .date), .init("field"),
    .init("before"),
    .init("after"), .init("amount", .number), .init("file"), .init("line", .integer),
  ]

  func table(_ changes: [RecordChange]) -> Table {
    Table(
      name: "changes", columns: Self.columns,
      rows: changes.map { change in
        [
          .text(change.source), .text(change.kind.rawValue), .text(change.knownOn.text),
          .text(change.seenOn.text), .text(change.field?.rawValue ?? ""), .words(change.before),
          .words(change.after), change.amount.map { .number(FixedPoint.text($0)) } ?? .empty,
          .text(change.file), .integer(change.line),
        ]
      })
  }
}
