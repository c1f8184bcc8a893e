/// Some consecutive rows of one segment, as columns; the unit that stages hand each other and threads share.
package struct FactBatch: Sendable {
  package var rowCount: Int
  /// Only the columns that were asked for and that the export has.
  package var columns: [Field: FactColumn]
  /// Whether each row counts: it was accepted, is no duplicate and was not superseded. Same length as `rowCount`,
  /// or empty where every row counts.
  package var counted: [Bool]
  /// Index into `Facts.origins`.
  package var origin: Int
  /// The line in the export on which each row starts, from 1; empty unless it was asked for.
  package var lines: [UInt32]

  package init(
    rowCount: Int, columns: [Field: FactColumn], counted: [Bool] = [], origin: Int = 0, lines: [UInt32] = []
  ) {
    self.rowCount = rowCount
    self.columns = columns
    self.counted = counted
    self.origin = origin
    self.lines = lines
  }

  /// The integers of a field; nil where the export does not have it.
  package func integers(_ field: Field) -> [Int64]? {
    if case .integers(let values)? = columns[field] { return values }
    return nil
  }

  /// The codes of a field; nil where the export does not have it.
  package func codes(_ field: Field) -> [UInt32]? {
    if case .codes(let values)? = columns[field] { return values }
    return nil
  }

  /// The keys of a field; nil where the export does not have it.
  package func keys(_ field: Field) -> [UInt64]? {
    if case .keys(let values)? = columns[field] { return values }
    return nil
  }
}
