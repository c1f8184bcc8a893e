/// One ingested export file as columns: what the segment codec reads and normalization works on.
///
/// Values are the export's own: words of the vendor in `dictionaries`, hashed identifiers, times in UTC.
package struct SegmentContent: Sendable {
  package var record: RecordKind
  /// Rows per group, in file order; at most 65,536 each.
  package var groupRowCounts: [Int]
  package var fields: Set<Field>
  /// The words of each category field, by code, in order of first appearance in the file; exactly as written, outer
  /// white space trimmed. Empty cells are `Missing.code`.
  package var dictionaries: [Field: [String]]
  /// How finely each time field is stated; a field whose cells differ counts as `.second`.
  package var precisions: [Field: TimePrecision]
  /// Bounds of the values of each group; fields, or groups, of which nothing is known are left out.
  package var ranges: [[Field: ColumnRange]]
  /// Reads columns of one group; fields that the segment does not have are left out. Throws where the segment
  /// cannot be read. `FactBatch.counted` is empty: every row of a segment was accepted.
  package var load: @Sendable (_ group: Int, _ fields: Set<Field>, _ withLines: Bool) throws -> FactBatch

  package init(
    record: RecordKind, groupRowCounts: [Int], fields: Set<Field>, dictionaries: [Field: [String]],
    precisions: [Field: TimePrecision], ranges: [[Field: ColumnRange]] = [],
    load: @escaping @Sendable (_ group: Int, _ fields: Set<Field>, _ withLines: Bool) throws -> FactBatch
  ) {
    self.record = record
    self.groupRowCounts = groupRowCounts
    self.fields = fields
    self.dictionaries = dictionaries
    self.precisions = precisions
    self.ranges = ranges
    self.load = load
  }

  package var rowCount: Int { groupRowCounts.reduce(0, +) }

  /// The bounds of a column in a group; nil where they are not known.
  package func range(of field: Field, in group: Int) -> ColumnRange? {
    group < ranges.count ? ranges[group][field] : nil
  }

  /// A segment that is in memory already, as one group (tests, small tables).
  package init(
    record: RecordKind, batch: FactBatch, dictionaries: [Field: [String]],
    precisions: [Field: TimePrecision] = [:]
  ) {
    self.init(
      record: record, groupRowCounts: [batch.rowCount], fields: Set(batch.columns.keys),
      dictionaries: dictionaries, precisions: precisions
    ) { _, _, _ in batch }
  }
}
