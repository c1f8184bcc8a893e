import TerrainModel

/// The answer of one task for one group.
struct Cell: Sendable {
  /// Rows that the number is made of; for a share's parts, its cases.
  var rows: Int
  /// In 10⁻⁴, for counts and sums.
  var exact: Int128?
  /// nil where the rows do not say.
  var value: Double?

  static let zero = Cell(rows: 0, exact: 0, value: 0)
  static let unknown = Cell(rows: 0, exact: nil, value: nil)
}

extension Cell {
  /// A number of rows or of what they hold, which is its own number of cases.
  init(count: Int) {
    self.init(rows: count, exact: Int128(count) * Int128(FixedPoint.scale), value: Double(count))
  }
}
