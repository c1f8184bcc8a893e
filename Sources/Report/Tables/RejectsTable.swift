import TerrainModel

/// `rejects.csv`: every row that does not count, located in its export, without a word of its text.
struct RejectsTable {
  static let columns: [Table.Column] = [
    .init("source"), .init("file"), .init("hash"), .init("line", .integer), .init("byte_from", .integer),
    .init("byte_to", .integer), .init("column"),
    .init("rule", words: Rule.allCases.map(\.rawValue), isFilled: true), .init("message"), .init("contract"),
  ]

  func table(_ files: [FileAccount]) -> Table {
    Table(
      name: "rejects", columns: Self.columns,
      rows: files.flatMap { file in
        file.rejects.map { reject in
          [
            .text(file.origin.source), .text(file.origin.file), .text(file.origin.hash),
            .integer(reject.line), .integer(reject.byteFrom), .integer(reject.byteTo),
            .words(reject.column), .text(reject.rule.rawValue), .words(reject.message),
            .text(file.contract),
          ]
        }
      })
  }
}
