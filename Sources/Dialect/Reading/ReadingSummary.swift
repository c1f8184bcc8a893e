package import TerrainModel

/// What a whole file held besides its records.
package struct ReadingSummary: Sendable {
  package var tables: [TableSummary] = []
  package var rejects: [RejectedRecord] = []
  /// Rows that are no data, counted by rule, and the first lines of each.
  package var setAside: [Rule: [Int]] = [:]
  /// Cells that were not in the file's encoding and were read as Windows-1252.
  package var foreignCells = 0
}
