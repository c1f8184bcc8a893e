package import Ingest
package import TerrainModel

/// The rejected rows of one export, read again.
package struct ReplayedFile: Sendable {
  package var origin: FactOrigin
  package var rows: [ReplayedRow]
  /// Why the rows could not be read again; nil where they were.
  package var obstacle: String?

  package var accepted: Int { rows.count { $0.outcome == .accepted } }
}
