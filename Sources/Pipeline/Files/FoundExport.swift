package import Archives
package import TerrainModel

/// A file of the exports folder that a source of the pipeline asks for.
package struct FoundExport: Hashable, Sendable {
  package var source: SourceDefinition
  /// Below the exports folder, with `/` between names.
  package var path: String
  /// Where it is on this machine: the file itself, or the archive that holds it.
  package var absolutePath: String
  /// Which member of the archive; nil for a file of its own.
  package var member: ArchiveMember?
  /// Whether it is nothing to complain about where no format fits.
  package var mayBeUnknown = false
  /// The folder that names the rep, where the source says that folders do.
  package var repFolder: String?
  /// The day it speaks for, if its name says.
  package var snapshotDay: CalendarDay?

  package init(
    source: SourceDefinition, path: String, absolutePath: String, member: ArchiveMember? = nil,
    repFolder: String?, snapshotDay: CalendarDay?
  ) {
    self.source = source
    self.path = path
    self.absolutePath = absolutePath
    self.member = member
    self.repFolder = repFolder
    self.snapshotDay = snapshotDay
  }

  /// What its hash is remembered under.
  var stampPath: String { member.map { absolutePath + "/" + $0.path } ?? absolutePath }
}
