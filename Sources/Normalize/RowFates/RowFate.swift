/// What becomes of an accepted row.
package enum RowFate: UInt8, CaseIterable, Sendable {
  case counted, duplicate, superseded
  /// Dated, or delivered, after the as-of day.
  case later
}
