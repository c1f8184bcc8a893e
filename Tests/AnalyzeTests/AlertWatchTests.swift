import Analyze
import TerrainModel
import Testing

/// Declared limits, held against the last month that can be read.
struct AlertWatchTests {
  private static let place = SourceLocation(file: "plan.yml", line: 7)

  private func rule(
    _ condition: AlertRule.Condition, _ value: Double, kpi: String = "calls", name: String = "alert",
    scope: [RowFilter] = []
  ) -> AlertRule {
    AlertRule(
      name: name, kpi: kpi, scope: scope, condition: condition, value: value, location: Self.place)
  }

  /// Calls of three months: 10, 20, 30.
  private var field: FieldOfMonths {
    var field = FieldOfMonths(asOf: FieldOfMonths.day("2024-03-31"))
    field.add("calls", [10, 20, 30])
    return field
  }

  @Test(
    "a value beyond the limit fires, a value on it does not",
    arguments: [
      (AlertRule.Condition.below, 30.5, true), (.below, 30, false), (.below, 29, false),
      (.above, 29.5, true), (.above, 30, false), (.above, 31, false),
    ])
  func limit(_ condition: AlertRule.Condition, _ value: Double, _ fires: Bool) throws {
    let rule = rule(condition, value)
    let alerts = try field.findings(alerts: [rule]).alerts
    #expect(alerts.map(\.rule) == (fires ? [rule] : []))
    #expect(alerts.allSatisfy { $0.value.period.name == "2024-03" && $0.value.value == 30 })
  }

  @Test("a month that can still change fires nothing; the last one before it does")
  func immature() throws {
    var field = FieldOfMonths(asOf: FieldOfMonths.day("2024-03-31"))
    field.add("calls", [10, 20, 30], maturity: 5)
    let alerts = try field.findings(alerts: [rule(.above, 25), rule(.above, 15)]).alerts
    #expect(alerts.map(\.rule.value) == [15])
    #expect(alerts.map(\.value.period.name) == ["2024-02"])
  }

  @Test("a month that is not over fires nothing")
  func unfinished() throws {
    var field = field
    field.asOf = FieldOfMonths.day("2024-03-30")
    #expect(try field.findings(alerts: [rule(.above, 25)]).alerts.isEmpty)
  }

  @Test("a KPI of which the last month says nothing, and one that is not in the catalogue, fire nothing")
  func nothing() throws {
    var field = field
    field.add("meetings", [1, 1, nil])
    let rules = [rule(.below, 100, kpi: "meetings"), rule(.below, 100, kpi: "unknown")]
    #expect(try field.findings(alerts: rules).alerts.isEmpty)
  }

  @Test("a rule with a scope looks at that only; alerts stand in the order of the rules")
  func scope() throws {
    var field = field
    field.series[0].teams["South"] = [10, 20, 3]
    let south = [RowFilter(dimension: .team, members: ["South"])]
    let north = [RowFilter(dimension: .team, members: ["North"])]
    let rules = [
      rule(.below, 5, name: "all"), rule(.below, 5, name: "south", scope: south),
      rule(.below, 5, name: "north", scope: north), rule(.above, 32, name: "sum"),
    ]
    #expect(try field.findings(alerts: rules).alerts.map(\.rule.name) == ["south", "sum"])
  }
}
