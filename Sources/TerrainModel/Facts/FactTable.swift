/// All rows of one record kind, as batches that are loaded when a scan reaches them.
///
/// Codes of all batches refer to the same dictionary per field: `Facts.dictionaries`.
package struct FactTable: Sendable {
  package var kind: RecordKind
  package var batches: [Source]
  /// Makes what some columns rest on beyond their own rows (answers to messages rest on all messages), with every
  /// thread. To be called before threads load such columns side by side: else the first of them makes it alone. Throws
  /// where a segment cannot be read.
  package var prepare: @Sendable (_ fields: Set<Field>) throws -> Void

  package init(
    kind: RecordKind, batches: [Source], prepare: @escaping @Sendable (Set<Field>) throws -> Void = { _ in }
  ) {
    self.kind = kind
    self.batches = batches
    self.prepare = prepare
  }

  package var rowCount: Int { batches.reduce(0) { $0 + $1.rowCount } }

  /// Where one batch comes from.
  package struct Source: Sendable {
    package var rowCount: Int
    /// The fields the batch can give.
    package var fields: Set<Field>
    /// A day that no row, nor the end of what it is about, lies before; nil where that is not known without reading.
    package var earliestDay: Int64?
    /// Reads the named columns; fields that the batch does not have are left out.
    /// Throws where the segment cannot be read.
    package var load: @Sendable (_ fields: Set<Field>, _ withLines: Bool) throws -> FactBatch

    package init(
      rowCount: Int, fields: Set<Field>, earliestDay: Int64? = nil,
      load: @escaping @Sendable (_ fields: Set<Field>, _ withLines: Bool) throws -> FactBatch
    ) {
      self.rowCount = rowCount
      self.fields = fields
      self.earliestDay = earliestDay
      self.load = load
    }

    /// A batch that is in memory already.
    package init(_ batch: FactBatch) {
      self.init(rowCount: batch.rowCount, fields: Set(batch.columns.keys)) { _, _ in batch }
    }
  }
}
