/// What a run said about one KPI in one closed period.
package struct PeriodValue: Hashable, Sendable {
  package var kpi: String
  /// Hash of the definition that gave the value; another definition is another series.
  package var definition: String
  package var dimension: String
  package var member: String
  /// The period's name, like `2026-03`.
  package var period: String
  /// The value as exact text, always written the same way; nil: unknown.
  package var value: String?
  /// Of a group of people: how many reps it had, and whether what was shared left it out, so that a later run does not
  /// tell what this one held back; nil for all others, and where an older program did not say.
  package var reps: Int?
  package var isWithheld: Bool?

  package init(
    kpi: String, definition: String, dimension: String, member: String, period: String, value: String?,
    reps: Int? = nil, isWithheld: Bool? = nil
  ) {
    self.kpi = kpi
    self.definition = definition
    self.dimension = dimension
    self.member = member
    self.period = period
    self.value = value
    self.reps = reps
    self.isWithheld = isWithheld
  }
}
