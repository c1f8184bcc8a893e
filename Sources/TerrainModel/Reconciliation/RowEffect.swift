/// A row of an export that a difference can be due to, and what the figure would change by.
package struct RowEffect: Hashable, Sendable {
  package var place: RowPlace
  /// In 10⁻⁴: added to our figure if the row had been read the other way.
  package var amount: Int64
  /// The same if every amount of a row were rounded to hundredths before it is added: what books do that convert line
  /// by line.
  package var inCents: Int64

  /// `inCents` is `amount` where none is given.
  package init(_ place: RowPlace, amount: Int64, inCents: Int64? = nil) {
    self.place = place
    self.amount = amount
    self.inCents = inCents ?? amount
  }

  package func amount(_ rounding: RowRounding) -> Int64 {
    switch rounding {
    case .afterAdding: amount
    case .byRow: inCents
    }
  }

  /// The same row seen from the other side: what one figure gains the other one loses.
  package var reversed: RowEffect { RowEffect(place, amount: 0 &- amount, inCents: 0 &- inCents) }
}
