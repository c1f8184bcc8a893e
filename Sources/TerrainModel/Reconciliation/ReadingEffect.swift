/// What our figure would change by, row by row, if the exports were read in another way.
package struct ReadingEffect: Hashable, Sendable {
  package var reading: OtherReading
  /// Rows that change the figure, none of them by nothing.
  package var rows: [RowEffect]

  package init(_ reading: OtherReading, rows: [RowEffect]) {
    self.reading = reading
    self.rows = rows
  }

  /// In 10⁻⁴; nil where 64 bits do not hold it.
  package var total: Int64? { Int64(exactly: total(.afterAdding)) }

  package func total(_ rounding: RowRounding) -> Int128 {
    rows.reduce(Int128(0)) { $0 + Int128($1.amount(rounding)) }
  }
}
