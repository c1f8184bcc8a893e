package import TerrainModel

/// A line of a table that is not read as a record, with its place in the file.
package struct RejectedRecord: Hashable, Sendable {
  /// The physical line, from 1.
  package var line: Int
  /// The bytes in the file: first, and one past the last.
  package var byteFrom: Int
  package var byteTo: Int
  package var rule: Rule
  /// What was expected; never what stands in a cell.
  package var message: String
}
