package import TerrainModel

/// A row that was rejected once, and what becomes of it under today's format.
package struct ReplayedRow: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case accepted
    case ignored(Rule)
    case rejected(RejectedRow)
  }

  package var reject: RejectedRow
  package var outcome: Outcome
}
