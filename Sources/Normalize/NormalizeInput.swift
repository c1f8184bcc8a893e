package import TerrainModel

/// One ingested export file as normalization receives it: its rows, and what is known of the delivery.
package struct NormalizeInput: Sendable {
  package var content: SegmentContent
  package var origin: FactOrigin
  package var source: SourceDefinition
  package var format: FormatDefinition
  /// The folder that names the rep, where `source.repOrigin` is `.folder`.
  package var folderRep: String?
  /// The day the file speaks for; nil where neither name nor content says, `firstSeen` then stands in.
  package var snapshotDay: CalendarDay?
  /// The as-of day of the run that first saw the bytes.
  package var firstSeen: CalendarDay
  /// Bytes that lay at one path one after the other are in the order of this number: the larger came later.
  package var lastSeen: Int
  /// The segment's id, which names its bytes and how they were read; empty where nobody says.
  package var segment: String

  package init(
    content: SegmentContent, origin: FactOrigin, source: SourceDefinition, format: FormatDefinition,
    folderRep: String? = nil, snapshotDay: CalendarDay? = nil, firstSeen: CalendarDay, lastSeen: Int = 0,
    segment: String = ""
  ) {
    self.content = content
    self.origin = origin
    self.source = source
    self.format = format
    self.folderRep = folderRep
    self.snapshotDay = snapshotDay
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.segment = segment
  }

  /// The day that decides which of two deliveries is newer.
  var deliveryDay: CalendarDay { snapshotDay ?? firstSeen }

  var record: RecordKind { content.record }
}
