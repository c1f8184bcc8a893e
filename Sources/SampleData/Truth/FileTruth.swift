/// What one file holds.
package struct FileTruth: Codable, Sendable, Equatable {
  /// Size in bytes.
  package var bytes = 0
  /// Data records of the right width; headers, preambles and malformed lines are not among them.
  package var rows = 0
  /// The rows by kind; which column the kind is, depends on the file (see sample-data/README.md).
  package var kinds: [String: Int] = [:]
  /// Dirty rows by type; `unclosed_quote`, `too_short` and `too_long` are lines beside `rows`, the others are among them.
  package var dirt: [String: Int] = [:]
}
