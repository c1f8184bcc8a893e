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

  package init(
    kpi: String, definition: String, dimension: String, member: String, period: String, value: String?
  ) {
    self.kpi = kpi
    self.definition = definition
    self.dimension = dimension
    self.member = member
    self.period = period
    self.value = value
  }
}
