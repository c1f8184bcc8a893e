/// Where a record ended and whether it was whole.
struct RecordExtent: Hashable, Sendable {
  enum Damage: Hashable, Sendable {
    /// A quote sign inside an unquoted cell, or text behind a closing quote.
    case strayQuote
    /// The file ended inside quotes.
    case unclosedQuote
    /// More than `RecordScanner.maximumCells` cells.
    case tooManyCells
  }

  /// One past the last byte, line end included. Where there is damage, the end of the first physical line.
  var end: Int
  /// How many physical lines the record takes, at least 1.
  var lines: Int
  var damage: Damage?
  /// Nothing but white space.
  var isBlank = false
}
