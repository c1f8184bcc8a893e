package import TerrainModel

/// A run that the workspace keeps.
package struct CommittedRun: Hashable, Sendable {
  package var id: String
  package var asOf: CalendarDay
  package var programVersion: String
  package var inputs: String
  /// Where its outputs are.
  package var folder: String

  package init(id: String, asOf: CalendarDay, programVersion: String, inputs: String, folder: String) {
    self.id = id
    self.asOf = asOf
    self.programVersion = programVersion
    self.inputs = inputs
    self.folder = folder
  }
}
