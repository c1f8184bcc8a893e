/// A workbook before it is written: sheets of lines, each with one table under them.
package struct Spreadsheet: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    case empty
    /// Never taken for a formula or a link, whatever it begins with.
    case text(String)
    case number(Double)
    case day(CalendarDay)
  }

  /// How the numbers of a column are shown.
  package enum NumberStyle: Hashable, Sendable {
    /// As many decimals as there are.
    case general
    case fixed(decimals: Int)
    case percent(decimals: Int)
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    package var style: NumberStyle

    package init(_ title: String, _ style: NumberStyle = .general) {
      self.title = title
      self.style = style
    }
  }

  package struct Table: Hashable, Sendable {
    /// Letters, digits and underscores, unique in the workbook: formulas of others name it.
    package var name: String
    package var columns: [Column]
    /// Each as long as `columns`.
    package var rows: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Sheet: Hashable, Sendable {
    /// At most 31 signs, ASCII, unique.
    package var name: String
    /// Above the table; the first is a heading.
    package var lines: [String]
    package var table: Table?

    package init(name: String, lines: [String], table: Table? = nil) {
      self.name = name
      self.lines = lines
      self.table = table
    }
  }

  package var title: String
  /// Stands in the properties as the day of creation, so that the same content gives the same bytes.
  package var day: CalendarDay
  package var sheets: [Sheet]

  package init(title: String, day: CalendarDay, sheets: [Sheet]) {
    self.title = title
    self.day = day
    self.sheets = sheets
  }
}
