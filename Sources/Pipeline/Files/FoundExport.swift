package import TerrainModel

/// A file of the exports folder that a source of the pipeline asks for.
package struct FoundExport: Hashable, Sendable {
  package var source: SourceDefinition
  /// Below the exports folder, with `/` between names.
  package var path: String
  /// Where it is on this machine.
  package var absolutePath: String
  /// The folder that names the rep, where the source says that folders do.
  package var repFolder: String?
  /// The day it speaks for, if its name says.
  package var snapshotDay: CalendarDay?

  package init(
    source: SourceDefinition, path: String, absolutePath: String, repFolder: String?,
    snapshotDay: CalendarDay?
  ) {
    self.source = source
    self.path = path
    self.absolutePath = absolutePath
    self.repFolder = repFolder
    self.snapshotDay = snapshotDay
  }
}
