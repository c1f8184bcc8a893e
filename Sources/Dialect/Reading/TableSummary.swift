/// One table of a file, as read to its end.
package struct TableSummary: Hashable, Sendable {
  package var names: [String]
  package var width: Int
  /// The line of its header, or of its first record where it has none.
  package var line: Int
  package var records = 0
  /// It has the names of the first table in the same order: files that were pasted together look so.
  package var repeatsFirstHeader = false
}
