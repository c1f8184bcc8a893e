/// A period that stands out from the noise of its own series.
package struct Signal: Hashable, Sendable {
  package enum Rule: String, CaseIterable, Codable, Sendable {
    case aboveLimit = "above_limit"
    case belowLimit = "below_limit"
    /// Eight or more periods in a row on one side of the mean.
    case runAbove = "run_above"
    case runBelow = "run_below"
  }

  package var value: MetricValue
  package var rule: Rule
  /// Natural process limits of the series (XmR).
  package var low: Double
  package var high: Double
  package var mean: Double

  package init(value: MetricValue, rule: Rule, low: Double, high: Double, mean: Double) {
    self.value = value
    self.rule = rule
    self.low = low
    self.high = high
    self.mean = mean
  }
}
