import TerrainModel

/// `restatements.csv`: figures of closed periods that earlier runs stated otherwise, and why.
struct RestatementsTable {
  static let columns: [Table.Column] = [
    .init("kpi"), .init("dimension"), .init("member"),
    .init("grain", words: Grain.allCases.map(\.rawValue), isFilled: true), .init("period"),
    .init("said_on", .date), .init("before", .number), .init("after", .number), .init("change", .number),
    .init("late", .number), .init("configuration", .number), .init("time", .number),
    .init("definition", .number), .init("sources"), .init("reopened", .number), .init("replayed", .number),
  ]

  func table(_ restatements: [Restatement]) -> Table {
    Table(name: "restatements", columns: Self.columns, rows: restatements.map(row))
  }

  private func row(_ restatement: Restatement) -> [Cell] {
    [
      .text(restatement.kpi), .text(restatement.dimension.rawValue), .words(restatement.member),
      .text(restatement.grain.rawValue), .text(restatement.period), .text(restatement.saidOn.text),
      .figure(restatement.before), .figure(restatement.after), .figure(restatement.change),
      .figure(restatement.late), .figure(restatement.configuration), .figure(restatement.time),
      .figure(restatement.definition), .words(restatement.sources.joined(separator: "|")),
      .figure(restatement.reopened), .figure(restatement.replayed),
    ]
  }
}
