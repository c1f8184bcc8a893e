/// A row of an export that a difference can be due to, and what the figure would change by.
package struct ControlRow: Hashable, Sendable {
  package var origin: FactOrigin
  /// From 1.
  package var line: Int
  /// In 10⁻⁴: added to our figure if the row had been read the other way.
  package var amount: Int64

  package init(origin: FactOrigin, line: Int, amount: Int64) {
    self.origin = origin
    self.line = line
    self.amount = amount
  }
}
