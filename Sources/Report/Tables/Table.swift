/// A table with named, typed columns: written as CSV, described in the data package.
struct Table: Sendable {
  struct Column: Hashable, Sendable {
    /// The types of the Table Schema that are used here.
    enum Kind: String, Sendable {
      case string, number, integer, boolean, date
    }

    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind = .string) {
      self.name = name
      self.kind = kind
    }
  }

  let name: String
  let columns: [Column]
  let rowCount: Int
  /// Given a writer of the dialect, what writes a row: as many cells as there are columns. What rows repeat is encoded
  /// once for all of them.
  let rows: @Sendable (RowWriter) -> RowFunction

  typealias RowFunction = (_ row: Int, _ writer: inout RowWriter) -> Void

  init(
    name: String, columns: [Column], rowCount: Int, rows: @escaping @Sendable (RowWriter) -> RowFunction
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.rows = rows
  }

  /// A small table whose cells are at hand; each row is as long as `columns`.
  init(name: String, columns: [Column], rows: [[Cell]]) {
    self.init(name: name, columns: columns, rowCount: rows.count) { _ in
      { row, writer in
        for cell in rows[row] { writer.cell(cell) }
      }
    }
  }
}
