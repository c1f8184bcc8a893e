/// How an answer is written.
package enum AnswerFormat: Sendable {
  /// A table with aligned columns, for a terminal.
  case text
  /// RFC 4180, with exact decimals.
  case csv
  case json
  case markdown
}
