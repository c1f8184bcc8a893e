import TerrainModel

/// Declared rules, held against the last mature month.
struct AlertWatch: Sendable {
  let reader: MetricReader

  /// In the order of the rules. An unknown value breaks no rule.
  func alerts(_ rules: [AlertRule]) throws -> [Alert] {
    try rules.compactMap { rule in
      let months = try reader.matureMonths(
        rule.kpi, from: reader.firstDay, to: reader.asOf, filters: rule.scope)
      guard let month = months.last, let value = month.value else { return nil }
      let holds = rule.condition == .below ? value < rule.value : value > rule.value
      return holds ? Alert(rule: rule, value: month) : nil
    }
  }
}
