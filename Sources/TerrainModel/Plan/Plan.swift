/// `plan.yml`: why, how and what, and how the programme is steered.
package struct Plan: Hashable, Sendable {
  package var title: LocalizedText
  // Why
  package var purpose: LocalizedText
  package var assumptions: [Assumption]
  // How
  package var objectives: [Objective]
  package var strategies: [Strategy]
  // What
  package var tactics: [Tactic]
  // Controls
  package var reviews: [CalendarDay]
  package var alerts: [AlertRule]
  /// What the field is asked on every run.
  package var comparisons: [ComparisonDefinition]
  package var location: SourceLocation

  package init(
    title: LocalizedText, purpose: LocalizedText, assumptions: [Assumption] = [],
    objectives: [Objective] = [],
    strategies: [Strategy] = [], tactics: [Tactic] = [], reviews: [CalendarDay] = [],
    alerts: [AlertRule] = [],
    comparisons: [ComparisonDefinition] = [], location: SourceLocation
  ) {
    self.title = title
    self.purpose = purpose
    self.assumptions = assumptions
    self.objectives = objectives
    self.strategies = strategies
    self.tactics = tactics
    self.reviews = reviews
    self.alerts = alerts
    self.comparisons = comparisons
    self.location = location
  }
}
