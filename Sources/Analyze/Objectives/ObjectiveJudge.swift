import TerrainModel

/// How an objective stands: hit, missed, on the way, or not to be told yet.
struct ObjectiveJudge: Sendable {
  let reader: MetricReader
  let plan: Plan

  /// nil where the catalogue does not have the KPI.
  func verdict(on objective: Objective) throws -> ObjectiveVerdict? {
    guard let definition = reader.definition(objective.kpi) else { return nil }
    let forecaster = Forecaster(reader: reader)
    let actual = try reader.value(
      objective.kpi, from: objective.start, to: min(reader.asOf, objective.deadline), filters: objective.scope
    )
    let baseline = try reader.value(
      objective.kpi, from: objective.baselineFirst, to: min(objective.baselineLast, reader.asOf),
      filters: objective.scope)
    let forecast = try forecaster.current(objective, definition)
    let smart = try SmartJudge(reader: reader, plan: plan).verdict(
      on: objective, definition, baseline: baseline)
    return ObjectiveVerdict(
      objective: objective, unit: definition.unit, decimals: definition.decimals, better: definition.better,
      actual: actual, baseline: baseline, expectedByNow: expectedByNow(objective, definition),
      forecast: forecast, status: status(objective, definition, actual, forecast), smart: smart)
  }

  private func status(
    _ objective: Objective, _ definition: KPIDefinition, _ actual: MetricValue?, _ forecast: Forecast?
  ) -> ObjectiveVerdict.Status {
    if reader.asOf < objective.start { return .notStarted }
    if reader.asOf >= objective.deadline { return result(objective, definition, actual) }
    guard let forecast else { return .cannotTell }
    if forecast.probability >= 0.8 { return .onTrack }
    return forecast.probability >= 0.4 ? .atRisk : .offTrack
  }

  /// After the deadline. An immature value is no miss; but a sum that has reached its target stays there.
  private func result(
    _ objective: Objective, _ definition: KPIDefinition, _ actual: MetricValue?
  ) -> ObjectiveVerdict.Status {
    guard let actual, let value = actual.value else { return .cannotTell }
    let reached = definition.better == .up ? value >= objective.target : value <= objective.target
    guard actual.isMature, reader.asOf >= objective.deadline + definition.maturityDays else {
      let isFinal = reached && definition.better == .up && reader.isAdditive(definition)
      return isFinal ? .hit : .cannotTell
    }
    if definition.unit == .share, actual.count < definition.minimumSample { return .cannotTell }
    return reached ? .hit : .missed
  }

  private func expectedByNow(_ objective: Objective, _ definition: KPIDefinition) -> Double? {
    guard reader.asOf >= objective.start else { return nil }
    guard reader.isAdditive(definition) else { return objective.target }
    let all = reader.workingDays.count(from: objective.start, to: objective.deadline)
    guard all > 0 else { return nil }
    let past = reader.workingDays.count(from: objective.start, to: min(reader.asOf, objective.deadline))
    return objective.target * Double(past) / Double(all)
  }
}
