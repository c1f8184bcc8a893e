import TerrainModel

/// The rows of an explanation as CSV; a lesson's rows say in a last column which of its figures they are behind.
struct ExplanationTable {
  let explanation: Explanation

  private static let columns: [Table.Column] = [
    .init("measure"), .init("role"), .init("source"), .init("file"), .init("hash"), .init("line", .number),
    .init("day", .date), .init("value", .number), .init("original"), .init("thing", .number),
    .init("stated", .number), .init("currency"), .init("rate", .number),
  ]

  var csv: String {
    let isLesson = explanation.lesson != nil
    let rows = explanation.figures.flatMap { figure in
      figure.parts.flatMap { part in
        part.rows.map {
          Self.cells($0, part) + (isLesson ? [Cell.words(figure.side?.rawValue ?? "")] : [])
        }
      }
    }
    let columns = Self.columns + (isLesson ? [.init("group")] : [])
    let table = Table(name: "explanation", columns: columns, rows: rows)
    return String(decoding: CSVWriter.file("explanation.csv", table).bytes, as: UTF8.self)
  }

  private static func cells(_ row: Explanation.Row, _ part: Explanation.Part) -> [Cell] {
    [
      .text(part.measure), .text(part.roleName), .words(row.origin.source), .words(row.origin.file),
      .text(row.origin.hash), .integer(row.line), .text(row.day.text),
      row.value.map { .number($0) } ?? .empty, .words(row.source ?? ""),
      row.thing.map { .integer($0) } ?? .empty, row.conversion.map { .number($0.amount) } ?? .empty,
      .words(row.conversion?.currency ?? ""), row.conversion.map { .number($0.rate) } ?? .empty,
    ]
  }
}
