/// The numerator or the denominator of a ratio, or of an average: its sum and its number of rows.
package struct RatioSide: Hashable, Sendable {
  package enum Role: String, CaseIterable, Codable, Sendable {
    case numerator, denominator
  }

  package var role: Role
  /// In 10⁻⁴, whatever the unit.
  package var ours: Int64
  /// What would have to be added if only this side differed; nil where 64 bits do not hold it.
  package var alone: Int64?
  /// What is added by the reading that explains the difference; nil where none does, or where it leaves this side alone.
  package var part: ReadingEffect?
  /// What every other reading would add, whether it explains anything or not.
  package var readings: [ReadingEffect]

  package init(
    _ role: Role, ours: Int64, alone: Int64? = nil, part: ReadingEffect? = nil,
    readings: [ReadingEffect] = []
  ) {
    self.role = role
    self.ours = ours
    self.alone = alone
    self.part = part
    self.readings = readings
  }
}
