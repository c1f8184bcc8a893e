package import TerrainModel

/// One export file that has been ingested. The same bytes count once within one source and rep.
package struct CatalogueFile: Hashable, Sendable {
  /// The name of the source in `pipeline.yml`.
  package var source: String
  /// The rep that the file's folder names; empty where the rep is a column.
  package var rep: String
  /// XXH3-128 of the bytes, 32 hexadecimal digits.
  package var hash: String
  /// The path below the exports folder at which it was seen last.
  package var path: String
  /// Bytes.
  package var size: Int64
  /// The segment made of it.
  package var segment: String
  package var format: String
  /// The earliest as-of day of a run that saw these bytes in this source and rep.
  package var firstSeen: CalendarDay
  /// The number of the last ingest that found these bytes there: of two contents of one path, the larger one's is newer.
  /// Given by the catalogue.
  package var lastSeen: Int
  /// The day the file speaks for; nil where neither name nor content says.
  package var snapshotDay: CalendarDay?

  package init(
    source: String, rep: String, hash: String, path: String, size: Int64, segment: String, format: String,
    firstSeen: CalendarDay, lastSeen: Int = 0, snapshotDay: CalendarDay?
  ) {
    self.source = source
    self.rep = rep
    self.hash = hash
    self.path = path
    self.size = size
    self.segment = segment
    self.format = format
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.snapshotDay = snapshotDay
  }
}
