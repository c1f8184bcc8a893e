/// What a closing row of an export says of the rows above it: how many there are, or what a column adds up to.
package struct FooterTotal: Hashable, Sendable {
  /// The line of the closing row, from 1.
  package var line: Int
  /// The column that is added up; nil for the number of rows.
  package var field: Field?
  /// In 10⁻⁴, as the export states it, whatever the currencies of its rows. Counts are in 10⁻⁴, too.
  package var value: Int64

  package init(line: Int, field: Field?, value: Int64) {
    self.line = line
    self.field = field
    self.value = value
  }
}
