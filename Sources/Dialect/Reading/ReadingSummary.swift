package import TerrainModel

/// What a whole file held besides its records.
package struct ReadingSummary: Sendable {
  package var tables: [TableSummary] = []
  package var rejects: [RejectedRecord] = []
  /// Rows that are no data, counted by rule, and the first lines of each.
  package var setAside: [Rule: [Int]] = [:]
}
