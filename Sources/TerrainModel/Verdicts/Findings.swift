/// What analysis hands to learning and reporting.
package struct Findings: Hashable, Sendable {
  package var objectives: [ObjectiveVerdict]
  package var observations: [Observation]
  package var signals: [Signal]
  package var alerts: [Alert]
  /// The first link of the chain whose KPI is below its own past; nil where none is.
  package var firstBrokenLink: String?

  package init(
    objectives: [ObjectiveVerdict] = [], observations: [Observation] = [], signals: [Signal] = [],
    alerts: [Alert] = [], firstBrokenLink: String? = nil
  ) {
    self.objectives = objectives
    self.observations = observations
    self.signals = signals
    self.alerts = alerts
    self.firstBrokenLink = firstBrokenLink
  }
}
