package import Segments
package import TerrainModel

/// An export whose segment is there: just made, found again, or kept from a file that is gone.
package struct IngestedExport: Sendable {
  package var origin: FactOrigin
  package var source: SourceDefinition
  package var format: FormatDefinition
  package var segment: SegmentFile
  package var segmentID: String
  package var repFolder: String?
  package var snapshotDay: CalendarDay?
  /// The as-of day of the first run that had these bytes.
  package var firstSeen: CalendarDay
  /// See `CatalogueFile.lastSeen`; larger than that of all others where the bytes are there now.
  package var lastSeen: Int
  package var size: Int
  /// Whether this run parsed the file.
  package var isParsed: Bool
  /// The rows that count: all, but where exports are looked at as if some rows were not in them.
  package var lines = LineChoice.all

  /// The day that decides which of two deliveries is newer, as normalization has it.
  var deliveryDay: CalendarDay { snapshotDay ?? firstSeen }
}
