import TerrainModel

/// Five letters, each with the number behind its verdict.
struct SmartJudge: Sendable {
  let reader: MetricReader
  let plan: Plan

  func verdict(
    on objective: Objective, _ definition: KPIDefinition, baseline: MetricValue?
  ) throws -> SmartVerdict {
    SmartVerdict(
      specific: try specific(objective),
      measurable: try measurable(objective, definition, baseline),
      achievable: try achievable(objective, definition),
      relevant: relevant(objective, definition),
      timeBound: timeBound(objective, definition))
  }

  /// Every member of the scope is known to the facts.
  private func specific(_ objective: Objective) throws -> LetterVerdict {
    var resolved = 0
    for filter in objective.scope {
      let values = try reader.members(
        objective.kpi, of: filter.dimension, from: reader.firstDay, to: reader.asOf)
      let known = Set(values.filter { !$0.isUnknownMember }.map(\.member))
      if let missing = filter.members.first(where: { !known.contains($0) }) {
        return LetterVerdict(.fail, .scopeUnknown(member: missing))
      }
      resolved += filter.members.count
    }
    return LetterVerdict(.pass, .scopeResolves(members: resolved))
  }

  private func measurable(
    _ objective: Objective, _ definition: KPIDefinition, _ baseline: MetricValue?
  ) throws -> LetterVerdict {
    guard let baseline, let value = baseline.value, baseline.count > 0 else {
      return LetterVerdict(.fail, .nothingMeasured)
    }
    let history = try Forecaster(reader: reader).history(objective, before: objective.start)
    let rise = RiseInSight(reader: reader, objective: objective, definition: definition, history: history)
    guard let (asked, visible) = rise.askedAndVisible(baseline: value, cases: baseline.count), asked > 0,
      asked < visible
    else {
      return LetterVerdict(
        baseline.count < definition.minimumSample ? .warn : .pass, .measured(cases: baseline.count))
    }
    return LetterVerdict(.warn, .riseTooSmallToSee(asked: asked, visible: visible))
  }

  private func achievable(_ objective: Objective, _ definition: KPIDefinition) throws -> LetterVerdict {
    let forecaster = Forecaster(reader: reader)
    guard let forecast = try forecaster.atStart(objective, definition) else {
      let months = try forecaster.history(objective, before: objective.start).months.count
      return LetterVerdict(.warn, .noHistory(months: months))
    }
    let probability = forecast.probability
    if probability < 0.2 { return LetterVerdict(.fail, .overAmbitious(probability: probability)) }
    if probability > 0.9 { return LetterVerdict(.warn, .noStretch(probability: probability)) }
    return LetterVerdict(.pass, .withinReach(probability: probability))
  }

  /// A result counts for itself; anything else needs an objective further down the chain, the furthest first.
  private func relevant(_ objective: Objective, _ definition: KPIDefinition) -> LetterVerdict {
    if definition.link == .revenue { return LetterVerdict(.pass, .isResult) }
    var furthest: (name: String, link: KPIDefinition.Link)?
    for other in plan.objectives {
      guard let link = reader.definition(other.kpi)?.link, link > definition.link else { continue }
      if let found = furthest, found.link >= link { continue }
      furthest = (other.name, link)
    }
    guard let furthest else { return LetterVerdict(.fail, .leadsNowhere) }
    return LetterVerdict(.pass, .leadsTo(objective: furthest.name))
  }

  private func timeBound(_ objective: Objective, _ definition: KPIDefinition) -> LetterVerdict {
    guard objective.deadline > objective.start else { return LetterVerdict(.fail, .deadlineBeforeStart) }
    let reviews = plan.reviews.count { $0 > objective.start && $0 < objective.deadline }
    guard reviews > 0 else { return LetterVerdict(.warn, .noReviewBeforeDeadline) }
    if definition.maturityDays > 0 {
      return LetterVerdict(
        .warn, .readableAfterDeadline(day: objective.deadline + definition.maturityDays))
    }
    return LetterVerdict(
      .pass, .bounded(days: objective.deadline - objective.start + 1, reviews: reviews))
  }
}
