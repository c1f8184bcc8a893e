/// The answer of the field to one comparison: a difference with its interval, and what may be said of it.
package struct Observation: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The exposed have more of it: the interval lies above zero after correction for the family.
    case goesWithMore = "goes_with_more"
    case goesWithLess = "goes_with_less"
    /// The whole interval lies within what does not matter.
    case noDifferenceThatMatters = "no_difference_that_matters"
    case cannotTell = "cannot_tell"
  }

  /// One side of the comparison.
  package struct Group: Hashable, Sendable {
    package var label: String
    package var count: Int
    package var value: Double?

    package init(label: String, count: Int, value: Double?) {
      self.label = label
      self.count = count
      self.value = value
    }
  }

  /// Stable over runs: comparison name, plus the member where one comparison asks about several.
  package var id: String
  package var comparison: ComparisonDefinition
  package var member: String
  package var kpi: String
  package var unit: Unit
  package var first: CalendarDay
  package var last: CalendarDay
  package var exposed: Group
  package var unexposed: Group
  /// Difference exposed − unexposed (within strata, where there are), in the KPI's unit.
  package var estimate: Double?
  package var low: Double?
  package var high: Double?
  package var p: Double?
  /// Benjamini–Hochberg over all observations of the run.
  package var q: Double?
  package var grade: EvidenceGrade
  package var verdict: Verdict
  /// The difference without strata, where strata change its sign or move it by more than a fifth.
  package var crudeEstimate: Double?
  /// What would be needed to tell: cases per group for 80 % power at the smallest difference that matters.
  package var casesNeeded: Int?

  package init(
    id: String, comparison: ComparisonDefinition, member: String, kpi: String, unit: Unit, first: CalendarDay,
    last: CalendarDay, exposed: Group, unexposed: Group, estimate: Double?, low: Double?, high: Double?,
    p: Double?,
    q: Double?, grade: EvidenceGrade, verdict: Verdict, crudeEstimate: Double?, casesNeeded: Int?
  ) {
    self.id = id
    self.comparison = comparison
    self.member = member
    self.kpi = kpi
    self.unit = unit
    self.first = first
    self.last = last
    self.exposed = exposed
    self.unexposed = unexposed
    self.estimate = estimate
    self.low = low
    self.high = high
    self.p = p
    self.q = q
    self.grade = grade
    self.verdict = verdict
    self.crudeEstimate = crudeEstimate
    self.casesNeeded = casesNeeded
  }
}
