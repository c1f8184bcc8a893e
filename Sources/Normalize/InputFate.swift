package import TerrainModel

/// What became of the accepted rows of one input: `accepted = counted + duplicate + superseded + later`.
package struct InputFate: Hashable, Sendable {
  package var accepted = 0
  package var counted = 0
  package var duplicate = 0
  package var superseded = 0
  /// Rows that are dated, or were delivered, after the as-of day.
  package var later = 0
  /// How many counted rows each flag applies to.
  package var flags: [Rule: Int] = [:]

  package init(
    accepted: Int = 0, counted: Int = 0, duplicate: Int = 0, superseded: Int = 0, later: Int = 0,
    flags: [Rule: Int] = [:]
  ) {
    self.accepted = accepted
    self.counted = counted
    self.duplicate = duplicate
    self.superseded = superseded
    self.later = later
    self.flags = flags
  }

  init(_ fates: RowFates) {
    self.init(
      accepted: fates.rowCount, counted: fates.number(of: .counted), duplicate: fates.number(of: .duplicate),
      superseded: fates.number(of: .superseded), later: fates.number(of: .later))
  }
}
