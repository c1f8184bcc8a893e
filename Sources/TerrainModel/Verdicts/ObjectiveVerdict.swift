/// Everything the run says about one objective; every sentence, chart and cell is rendered from it.
package struct ObjectiveVerdict: Hashable, Sendable {
  package enum Status: String, CaseIterable, Codable, Sendable {
    /// The deadline has passed and the value can be read.
    case hit, missed
    /// Before the deadline, by the probability of hitting: ≥ 0.8, ≥ 0.4, below.
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case offTrack = "off_track"
    case notStarted = "not_started"
    case cannotTell = "cannot_tell"
  }

  package var objective: Objective
  package var unit: Unit
  package var decimals: Int
  package var better: KPIDefinition.Direction
  /// The KPI from the start to the as-of day (or the deadline, if that is earlier).
  package var actual: MetricValue?
  package var baseline: MetricValue?
  /// What the actual would be by now on an even way to the target (counts and money), or the target itself (shares).
  package var expectedByNow: Double?
  package var forecast: Forecast?
  package var status: Status
  package var smart: SmartVerdict

  package init(
    objective: Objective, unit: Unit, decimals: Int, better: KPIDefinition.Direction, actual: MetricValue?,
    baseline: MetricValue?, expectedByNow: Double?, forecast: Forecast?, status: Status, smart: SmartVerdict
  ) {
    self.objective = objective
    self.unit = unit
    self.decimals = decimals
    self.better = better
    self.actual = actual
    self.baseline = baseline
    self.expectedByNow = expectedByNow
    self.forecast = forecast
    self.status = status
    self.smart = smart
  }
}
