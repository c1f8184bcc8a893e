/// A statement of `pipeline.yml` that several sources describe the same records: a record whose key an earlier source
/// has too counts there only.
package struct RecordUnion: Hashable, Sendable {
  package var record: RecordKind
  /// Names of sources, the one to believe first.
  package var sources: [String]
  /// The fields that say which record it is, equal in all sources once names and words are mapped.
  package var key: [Field]
  package var location: SourceLocation

  package init(record: RecordKind, sources: [String], key: [Field], location: SourceLocation) {
    self.record = record
    self.sources = sources
    self.key = key
    self.location = location
  }
}
