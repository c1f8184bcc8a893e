/// A whole record: cells as UTF-8 with escapes undone.
package struct CleanRecord: Sendable, Equatable {
  /// The table that it belongs to, from 0.
  package var table: Int
  /// Its first line, from 1.
  package var line: Int
  package var cells: [String]
}
