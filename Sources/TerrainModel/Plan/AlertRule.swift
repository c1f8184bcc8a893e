/// A declared condition on a KPI's last mature month that makes the run exit with code 1.
package struct AlertRule: Hashable, Sendable {
  package enum Condition: String, CaseIterable, Codable, Sendable {
    case below, above
  }

  package var name: String
  package var kpi: String
  package var scope: [RowFilter]
  package var condition: Condition
  package var value: Double
  package var location: SourceLocation

  package init(
    name: String, kpi: String, scope: [RowFilter] = [], condition: Condition, value: Double,
    location: SourceLocation
  ) {
    self.name = name
    self.kpi = kpi
    self.scope = scope
    self.condition = condition
    self.value = value
    self.location = location
  }
}
