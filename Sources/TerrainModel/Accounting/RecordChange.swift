/// What the next snapshot says otherwise of one record, or that it no longer has it.
package struct RecordChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case changed
    /// The record is not in the newer snapshot: deleted at its source, or outside what was exported.
    case withdrawn
  }

  package var kind: Kind
  package var source: String
  /// Where the record stands: in the newer snapshot, or, where it was withdrawn, in the older one.
  package var file: String
  package var line: Int
  /// The days of the two snapshots; the change happened between them.
  package var knownOn: CalendarDay
  package var seenOn: CalendarDay
  /// What changed; nil for a withdrawn record.
  package var field: Field?
  /// Empty where there was, or is, no value.
  package var before: String
  package var after: String
  /// Money on the record, the newer statement of it, in 10⁻⁴ of the pipeline's currency; nil where it has none.
  package var amount: Int64?

  package init(
    kind: Kind, source: String, file: String, line: Int, knownOn: CalendarDay, seenOn: CalendarDay,
    field: Field?, before: String, after: String, amount: Int64?
  ) {
    self.kind = kind
    self.source = source
    self.file = file
    self.line = line
    self.knownOn = knownOn
    self.seenOn = seenOn
    self.field = field
    self.before = before
    self.after = after
    self.amount = amount
  }
}
