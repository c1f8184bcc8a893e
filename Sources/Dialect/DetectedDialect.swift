/// How a file writes its records, as found from its first and last bytes.
package struct DetectedDialect: Sendable, Equatable {
  package var encoding: Finding<TextEncoding>
  /// Bytes of the byte order mark, 0 without one.
  package var markLength: Int
  package var separator: Finding<Separator>
  /// nil where no sign quotes cells.
  package var quote: Finding<UInt8?>
  package var escape: Finding<QuoteEscape>
  package var lineEnds: Finding<LineEnds>
  /// Whether the last line has a line end; true for an empty file.
  package var endsWithLineEnd: Bool
  package var header: Finding<HeaderShape>
  /// Where the first table stands. `width` 0 means that there is no record at all.
  package var layout: TableLayout
  /// Every row has one cell more than there are names, and it is empty: the writer ends lines with a delimiter.
  package var trailingEmptyColumn: Finding<Bool>
  /// Rows of empty cells in what was looked at.
  package var ghostRows: Int
  /// Closing rows (totals, remarks) at the end of what was looked at.
  package var footerRows: Finding<Int>
  /// Tables in what was looked at; the reader finds those in between, too.
  package var tables: Finding<Int>
  /// The column that takes unquoted delimiters, from 0; nil where there is none.
  package var looseColumn: Int?
  /// Quotes of the other kind are doubled although they do not enclose: left over from a change of quotes.
  package var foreignQuotesAreDoubled: Bool

  package var grammar: RecordGrammar {
    RecordGrammar(separator: separator.value, quote: quote.value, escape: escape.value)
  }

  /// The names of the columns as records are handed out: without a trailing empty one.
  package var outputNames: [String] {
    trailingEmptyColumn.value ? Array(layout.names.dropLast()) : layout.names
  }

  /// The least certain of what records depend on.
  package var confidence: Double {
    min(encoding.confidence, separator.confidence, header.confidence)
  }
}
