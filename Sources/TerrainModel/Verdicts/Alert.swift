/// A declared alert rule that holds on this run.
package struct Alert: Hashable, Sendable {
  package var rule: AlertRule
  package var value: MetricValue

  package init(rule: AlertRule, value: MetricValue) {
    self.rule = rule
    self.value = value
  }
}
