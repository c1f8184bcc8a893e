/// A workbook for people who read figures in a spreadsheet, as a value: who fills it knows nothing of the file's format,
/// and who writes the file knows nothing of figures. Equal values give equal bytes.
package struct Spreadsheet: Hashable, Sendable {
  /// Stands in the file's properties.
  package var title: String
  /// The day that the file says it was made on: the as-of day, because a clock would give other bytes each time.
  package var day: CalendarDay
  package var currency: Currency
  /// In the order of their tabs; at least one.
  package var sheets: [Sheet]

  package init(title: String, day: CalendarDay, currency: Currency, sheets: [Sheet]) {
    self.title = title
    self.day = day
    self.currency = currency
    self.sheets = sheets
  }

  /// How amounts of money are marked.
  package struct Currency: Hashable, Sendable {
    /// `€`, or the code where a currency has no sign of its own.
    package var sign: String
    /// Whether the sign stands behind the number, a space between.
    package var isBehind: Bool

    package init(sign: String, isBehind: Bool) {
      self.sign = sign
      self.isBehind = isBehind
    }
  }
}
