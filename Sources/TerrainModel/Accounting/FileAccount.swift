/// What became of one export file in a run.
package struct FileAccount: Hashable, Sendable {
  package var origin: FactOrigin
  /// The format it was read with; empty where none fitted.
  package var format: String
  /// The version of what the file was held to: a digest of the format as it was read, and of the program's way of
  /// reading; another one may judge the same row otherwise.
  package var contract: String
  package var record: RecordKind
  package var size: Int
  package var bytes: ByteAccount
  package var rows: RowAccount
  /// How often each rule applied (rejects, ignored rows and flags).
  package var rules: [Rule: Int]
  package var rejects: [RejectedRow]
  /// What closing rows of the file say of it.
  package var totals: [FooterTotal]
  /// The day the file speaks for: from its name or content; nil where neither says.
  package var snapshotDay: CalendarDay?
  /// The as-of day of the run that first saw these bytes.
  package var firstSeen: CalendarDay
  /// Headers that no field is mapped from.
  package var unmappedHeaders: [String]
  /// Whether this run parsed the file, or found its segment.
  package var parsed: Bool

  /// Whether a newer delivery has taken the place of every row.
  package var isReplaced: Bool { rows.accepted > 0 && rows.superseded == rows.accepted }

  package init(
    origin: FactOrigin, format: String, contract: String = "", record: RecordKind, size: Int,
    bytes: ByteAccount, rows: RowAccount,
    rules: [Rule: Int], rejects: [RejectedRow], totals: [FooterTotal] = [], snapshotDay: CalendarDay?,
    firstSeen: CalendarDay,
    unmappedHeaders: [String], parsed: Bool
  ) {
    self.origin = origin
    self.format = format
    self.contract = contract
    self.record = record
    self.size = size
    self.bytes = bytes
    self.rows = rows
    self.rules = rules
    self.rejects = rejects
    self.totals = totals
    self.snapshotDay = snapshotDay
    self.firstSeen = firstSeen
    self.unmappedHeaders = unmappedHeaders
    self.parsed = parsed
  }
}
