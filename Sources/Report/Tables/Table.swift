/// A table with named, typed columns: written as CSV, described in the data package.
struct Table: Sendable {
  struct Column: Hashable, Sendable {
    /// The types of the Table Schema that are used here.
    enum Kind: String, Sendable {
      case string, number, integer, boolean, date
    }

    let name: String
    let kind: Kind
    /// The words that a cell may hold; empty where any may stand.
    let words: [String]
    /// Whether no cell is empty.
    let isFilled: Bool

    init(_ name: String, _ kind: Kind = .string, words: [String] = [], isFilled: Bool = false) {
      self.name = name
      self.kind = kind
      self.words = words
      self.isFilled = isFilled
    }
  }

  let name: String
  let columns: [Column]
  /// The columns that together tell one row from all others; empty where rows may be equal.
  let key: [String]
  let rowCount: Int
  /// Given a writer of the dialect, what writes a row: as many cells as there are columns. What rows repeat is encoded
  /// once for all of them.
  let rows: @Sendable (RowWriter) -> RowFunction

  typealias RowFunction = (_ row: Int, _ writer: inout RowWriter) -> Void

  init(
    name: String, columns: [Column], key: [String] = [], rowCount: Int,
    rows: @escaping @Sendable (RowWriter) -> RowFunction
  ) {
    self.name = name
    self.columns = columns
    self.key = key
    self.rowCount = rowCount
    self.rows = rows
  }

  /// A small table whose cells are at hand; each row is as long as `columns`.
  init(name: String, columns: [Column], key: [String] = [], rows: [[Cell]]) {
    self.init(name: name, columns: columns, key: key, rowCount: rows.count) { _ in
      { row, writer in
        for cell in rows[row] { writer.cell(cell) }
      }
    }
  }
}
