import TerrainModel

/// Checks that the names in a plan resolve and are given once.
struct PlanCheck {
  let plan: Plan
  let log: DiagnosticLog

  func run() {
    UniqueNames.check(plan.assumptions.map { ($0.name, $0.location) }, what: "assumption", log: log)
    UniqueNames.check(plan.objectives.map { ($0.name, $0.location) }, what: "objective", log: log)
    UniqueNames.check(plan.strategies.map { ($0.name, $0.location) }, what: "strategy", log: log)
    UniqueNames.check(plan.tactics.map { ($0.name, $0.location) }, what: "tactic", log: log)
    UniqueNames.check(plan.alerts.map { ($0.name, $0.location) }, what: "alert", log: log)
    UniqueNames.check(plan.comparisons.map { ($0.name, $0.location) }, what: "comparison", log: log)
    let comparisons = plan.comparisons.map(\.name)
    for assumption in plan.assumptions {
      if let name = assumption.comparison {
        check(
          name, among: comparisons, what: "comparison", in: "assumption “\(assumption.name)”",
          assumption.location)
      }
    }
    for strategy in plan.strategies {
      for name in strategy.assumptions {
        check(
          name, among: plan.assumptions.map(\.name), what: "assumption", in: "strategy “\(strategy.name)”",
          strategy.location)
      }
    }
    for tactic in plan.tactics {
      for name in tactic.objectives {
        check(
          name, among: plan.objectives.map(\.name), what: "objective", in: "tactic “\(tactic.name)”",
          tactic.location)
      }
    }
    checkChosen()
  }

  private func checkChosen() {
    let chosen = plan.strategies.filter(\.isChosen)
    guard chosen.count > 1, let last = chosen.last else { return }
    log.error(
      last.location, "\(chosen.count) strategies are marked as chosen.",
      advice: "Mark one: the others are weighed against it.")
  }

  private func check(
    _ name: String, among known: [String], what: String, in owner: String, _ place: SourceLocation
  ) {
    guard !known.contains(name) else { return }
    log.error(
      place, "the \(owner) names the \(what) “\(name)”, which the plan does not have.",
      advice: NearestName.advice(name, among: known))
  }
}
