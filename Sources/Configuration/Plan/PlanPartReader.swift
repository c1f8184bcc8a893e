import TerrainModel

/// Reads assumptions, strategies, tactics and alerts of a plan.
struct PlanPartReader {
  enum AssumptionKey: String, CaseIterable { case assumption, claim, comparison }
  enum StrategyKey: String, CaseIterable { case strategy, label, cost, assumptions, chosen }
  enum TacticKey: String, CaseIterable {
    case tactic, label, objectives, owner, skills, tools, budget, start, end, kinds
  }
  enum AlertKey: String, CaseIterable { case alert, kpi, scope, below, above }

  let log: DiagnosticLog
  let catalogue: KPICatalogue

  func assumption(_ section: Section<AssumptionKey>) -> Assumption? {
    let name = section.name(.assumption)
    let claim = section.localized(.claim)
    let comparison = section[.comparison].map { $0.name() }
    guard let name, let claim, comparison != .some(nil) else { return nil }
    return Assumption(name: name, claim: claim, comparison: comparison ?? nil, location: section.location)
  }

  func strategy(_ section: Section<StrategyKey>) -> Strategy? {
    let name = section.name(.strategy)
    let label = section.localized(.label)
    let cost = section[.cost].map { $0.money() } ?? 0
    let assumptions = section[.assumptions]?.elements?.isEmpty == true ? [] : section.texts(.assumptions)
    let isChosen = section[.chosen]?.flag() ?? false
    guard let name, let label, let cost else { return nil }
    return Strategy(
      name: name, label: label, cost: cost, assumptions: assumptions, isChosen: isChosen,
      location: section.location)
  }

  func tactic(_ section: Section<TacticKey>) -> Tactic? {
    let name = section.name(.tactic)
    let label = section.localized(.label)
    let objectives = section.required(.objectives)?.texts("the names of the objectives that it serves")
    let owner = section[.owner].map { $0.text() } ?? ""
    let budget = section[.budget].map { $0.money() } ?? 0
    let start = section.day(.start)
    let end = section.day(.end)
    let kinds = section[.kinds]?.oneOrMore.compactMap { $0.word(ActivityKind.self) } ?? []
    if let start, let end, end < start { complainOrder(section.place(.end), end: end, start: start) }
    guard let name, let label, let objectives, let owner, let budget, let start, let end else { return nil }
    return Tactic(
      name: name, label: label, objectives: objectives, owner: owner, skills: section.texts(.skills),
      tools: section.texts(.tools), budget: budget, start: start, end: end, kinds: kinds,
      location: section.location)
  }

  func alert(_ section: Section<AlertKey>) -> AlertRule? {
    let name = section.name(.alert)
    let kpi = section.required(.kpi).flatMap { KPIName.read($0, catalogue: catalogue) }
    let scope = KPIName.scope(section[.scope], kpi: kpi, catalogue: catalogue, log: log)
    guard section.has(.below) != section.has(.above) else {
      log.error(section.location, "an alert needs either below or above.", advice: "Give one of them.")
      return nil
    }
    let condition: AlertRule.Condition = section.has(.below) ? .below : .above
    let value = section.number(condition == .below ? .below : .above)
    guard let name, let kpi, let value else { return nil }
    return AlertRule(
      name: name, kpi: kpi.name, scope: scope, condition: condition, value: value, location: section.location)
  }

  private func complainOrder(_ place: SourceLocation, end: CalendarDay, start: CalendarDay) {
    log.error(
      place, "it ends on \(end.text), before it starts on \(start.text).", advice: "Mend one of them.")
  }
}
