/// What tells cells and records apart: all that the scanner needs to know of a dialect.
package struct RecordGrammar: Hashable, Sendable {
  package var separator: Separator
  /// nil where no sign quotes cells.
  package var quote: UInt8?
  package var escape: QuoteEscape

  package init(separator: Separator, quote: UInt8?, escape: QuoteEscape) {
    self.separator = separator
    self.quote = quote
    self.escape = escape
  }

  /// An apostrophe is a letter more often than a quote, so inside an unquoted cell it is no damage; a double quote is,
  /// unless the dialect leaves quotes unescaped.
  var toleratesQuoteInside: Bool { quote != Sign.quote || escape == .none }
}
