/// What an ingest adds to the catalogue. Order does not matter: entries are sorted before they are stored.
package struct CatalogueUpdate: Hashable, Sendable {
  package var files: [CatalogueFile]
  package var segments: [SegmentRecord]
  package var hashes: [HashedFile]

  package init(files: [CatalogueFile] = [], segments: [SegmentRecord] = [], hashes: [HashedFile] = []) {
    self.files = files
    self.segments = segments
    self.hashes = hashes
  }
}
