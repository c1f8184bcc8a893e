/// What analysis hands to learning and reporting.
package struct Findings: Hashable, Sendable {
  package var objectives: [ObjectiveVerdict]
  package var observations: [Observation]
  package var signals: [Signal]
  package var alerts: [Alert]
  /// The first link of the chain whose KPI is below its own past; nil where none is.
  package var firstBrokenLink: String?
  /// Objectives first, then figures of the company in catalogue order; only where some row could change the figure.
  package var bounds: [ValueBounds]

  package init(
    objectives: [ObjectiveVerdict] = [], observations: [Observation] = [], signals: [Signal] = [],
    alerts: [Alert] = [], firstBrokenLink: String? = nil, bounds: [ValueBounds] = []
  ) {
    self.objectives = objectives
    self.observations = observations
    self.signals = signals
    self.alerts = alerts
    self.firstBrokenLink = firstBrokenLink
    self.bounds = bounds
  }
}
