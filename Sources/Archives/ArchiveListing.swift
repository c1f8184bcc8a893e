package import TerrainModel

/// What an archive holds.
package struct ArchiveListing: Sendable {
  /// Sorted by path.
  package var members: [ArchiveMember] = []
  /// What could not be listed, at the archive's path.
  package var problems: [Diagnostic] = []
}
