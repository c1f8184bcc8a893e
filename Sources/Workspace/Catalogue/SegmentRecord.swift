/// A segment file that the catalogue knows.
package struct SegmentRecord: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// The export is still there: the segment can be made again.
    case cache
    /// The export is gone: the segment is all there is, and belongs in the backup.
    case sealed
  }

  /// Its name in the workspace.
  package var id: String
  /// XXH3-128 of the export's bytes, 32 hexadecimal digits.
  package var hash: String
  package var state: State

  package init(id: String, hash: String, state: State) {
    self.id = id
    self.hash = hash
    self.state = state
  }
}
