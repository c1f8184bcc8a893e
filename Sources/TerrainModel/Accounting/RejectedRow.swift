/// A row that does not count, located in its export. It holds no text of the row.
package struct RejectedRow: Hashable, Sendable {
  /// The first line of the row, from 1.
  package var line: Int
  /// The bytes of the row in the file: first, and one past the last.
  package var byteFrom: Int
  package var byteTo: Int
  /// The header of the column at fault; empty where it is the row as a whole.
  package var column: String
  package var rule: Rule
  /// What was expected, never what was found: values may be personal data.
  package var message: String
  /// What the row's amount says, in 10⁻⁴ of `currency`; nil where the export has none or it cannot be read.
  package var amount: Int64?
  /// As the row states it, three letters; empty where it states none.
  package var currency: String

  package init(
    line: Int, byteFrom: Int, byteTo: Int, column: String, rule: Rule, message: String,
    amount: Int64? = nil, currency: String = ""
  ) {
    self.line = line
    self.byteFrom = byteFrom
    self.byteTo = byteTo
    self.column = column
    self.rule = rule
    self.message = message
    self.amount = amount
    self.currency = currency
  }
}
