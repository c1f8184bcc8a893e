/// A name of the exports that identity could not settle: counted and listed, never dropped.
package struct UnmatchedName: Hashable, Sendable {
  /// `rep`, `account`, `product`, `stage`, `kind`, `direction` or another category field.
  package var field: Field
  package var name: String
  package var rows: Int
  /// Money on those rows, in 10⁻⁴ of the pipeline's currency; nil where the rows have none.
  package var amount: Int64?
  /// The nearest known name, proposed and never applied.
  package var candidate: String?
  package var source: String

  package init(field: Field, name: String, rows: Int, amount: Int64?, candidate: String?, source: String) {
    self.field = field
    self.name = name
    self.rows = rows
    self.amount = amount
    self.candidate = candidate
    self.source = source
  }
}
