package import TerrainModel

/// The records of an old system and what they are called in the new one, by hashed ids.
package struct Crosswalk: Hashable, Sendable {
  package var from: String
  package var to: String
  /// The first day of the new system.
  package var on: CalendarDay
  /// The new system's key by the old system's.
  package var successors: [UInt64: UInt64]

  package init(from: String, to: String, on: CalendarDay, successors: [UInt64: UInt64]) {
    self.from = from
    self.to = to
    self.on = on
    self.successors = successors
  }
}
