extension Spreadsheet {
  /// One tab: lines of text, and a table below them.
  package struct Sheet: Hashable, Sendable {
    /// On the tab. Stable and the same in every language, as formulas of other workbooks name it: ASCII letters, digits
    /// and spaces, 1 to 31 of them, no two sheets alike.
    package var name: String
    /// The table's name for formulas: ASCII letters, digits and underscores, a letter first; no two alike.
    package var table: String
    /// Above the table, the first one large; one empty row follows.
    package var lines: [String]
    /// At least one.
    package var columns: [Column]
    /// Each as long as `columns`; none at all leaves the table one empty row, without which it could not be.
    package var rows: [[Cell]]
    /// Below the table, two beside each other.
    package var charts: [Chart]

    package init(
      name: String, table: String, lines: [String] = [], columns: [Column], rows: [[Cell]],
      charts: [Chart] = []
    ) {
      self.name = name
      self.table = table
      self.lines = lines
      self.columns = columns
      self.rows = rows
      self.charts = charts
    }
  }

  /// A line of points: a column of numbers over the first column of the same table.
  package struct Chart: Hashable, Sendable {
    package var title: String
    /// The sheet that holds the table; one of the spreadsheet's.
    package var sheet: String
    /// From 0.
    package var column: Int

    package init(title: String, sheet: String, column: Int) {
      self.title = title
      self.sheet = sheet
      self.column = column
    }
  }

  package struct Column: Hashable, Sendable {
    /// No two of a table alike, in upper or lower case.
    package var title: String
    package var kind: Kind

    package init(_ title: String, _ kind: Kind = .text) {
      self.title = title
      self.kind = kind
    }
  }

  /// How the cells of a column are written. Decimals are those that are shown, 0 to 9; a cell keeps its whole number.
  package enum Kind: Hashable, Sendable {
    /// Long text goes on in further lines of its cell.
    case text
    /// Text that stays on one line and is cut at the column's edge, whatever its length.
    case line
    /// A whole number.
    case count
    case number(decimals: Int)
    /// A number with the decimals that it has.
    case plain
    /// 0 to 1, shown in percent; the decimals are those of the percentage.
    case share(decimals: Int)
    case money(decimals: Int)
    case day

    package var isText: Bool { self == .text || self == .line }
  }

  package enum Cell: Hashable, Sendable {
    case empty
    /// Always text: what begins with `=` is no formula, and an address is no link.
    case text(String)
    /// What is no number (infinite, undefined) is an empty cell. Spreadsheets keep 15 digits.
    case number(Double)
    case day(CalendarDay)
    /// Shown as the spreadsheet's language has it: `TRUE`, `VRAI`.
    case flag(Bool)
    /// A number in another kind than its column's, where a column tells different things.
    case figure(Double, Kind)

    /// Empty text is an empty cell, and so is a number that is not known.
    package static func words(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

    package static func integer(_ value: Int) -> Cell { .number(Double(value)) }

    package static func optional(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
  }
}
