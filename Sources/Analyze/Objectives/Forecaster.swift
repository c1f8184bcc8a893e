import Statistics
import TerrainModel

/// Where an objective's KPI will stand at the deadline.
struct Forecaster: Sendable {
  /// Fewest mature months of history.
  static let fewestMonths = 4

  let reader: MetricReader

  /// What today knows: mature outcomes so far, and the months behind. nil with fewer than four mature months, for
  /// KPIs whose months say nothing of a longer span (distinct counts, formulas), and once all is known.
  func current(_ objective: Objective, _ definition: KPIDefinition) throws -> Forecast? {
    guard let kind = kind(of: definition) else { return nil }
    let knownUntil = min(objective.deadline, reader.asOf - definition.maturityDays)
    guard knownUntil < objective.deadline else { return nil }
    let history = try self.history(objective, before: knownUntil + 1)
    guard history.months.count >= Self.fewestMonths else { return nil }
    var known = Prediction.Known()
    let value = try reader.value(
      objective.kpi, from: objective.start, to: knownUntil, filters: objective.scope)
    if let value, let number = value.value {
      known = Prediction.Known(
        value: number, cases: Double(value.count), successes: Double(value.successes ?? 0),
        exposure: Double(reader.workingDays.count(from: objective.start, to: knownUntil)))
    }
    let remaining = reader.workingDays.count(
      from: max(objective.start, knownUntil + 1), to: objective.deadline)
    return forecast(objective, definition, kind, history, known, Double(remaining), label: "current")
  }

  /// What could have been known on the day before the start: history before it only.
  func atStart(_ objective: Objective, _ definition: KPIDefinition) throws -> Forecast? {
    guard let kind = kind(of: definition) else { return nil }
    let history = try self.history(objective, before: objective.start)
    let remaining = reader.workingDays.count(from: objective.start, to: objective.deadline)
    guard history.months.count >= Self.fewestMonths, remaining > 0 else { return nil }
    return forecast(
      objective, definition, kind, history, Prediction.Known(), Double(remaining), label: "start")
  }

  func history(_ objective: Objective, before day: CalendarDay) throws -> History {
    History(
      try reader.matureMonths(
        objective.kpi, from: reader.firstDay, to: min(day - 1, reader.asOf), filters: objective.scope),
      workingDays: reader.workingDays)
  }

  /// nil where months cannot be added up or compared, so that nothing can be foretold of them.
  func kind(of definition: KPIDefinition) -> Prediction.Kind? {
    guard definition.isSeries else { return nil }
    switch definition.shape {
    case .derived, .cumulative, .cohort, .habit, .workingDays: return nil
    case .conversion(let conversion): return conversion.result == .rate ? .share : nil
    case .ratio: return definition.unit == .share ? .share : .level
    case .simple(let name):
      guard let measure = reader.service.catalogue.measure(name) else { return nil }
      switch measure.aggregate {
      case .count, .activeDays, .activeWorkingDays: return .count
      case .sum: return definition.unit == .count ? .count : .amount
      case .average, .median, .lastValue: return .level
      case .distinct, .distinctByRep, .percentile, .minimum, .maximum, .survivalMedian: return nil
      }
    }
  }

  private func forecast(
    _ objective: Objective, _ definition: KPIDefinition, _ kind: Prediction.Kind, _ history: History,
    _ known: Prediction.Known, _ remaining: Double, label: String
  ) -> Forecast {
    let generator = SeededGenerator(objective.name, definition.hash, label)
    let prediction = Prediction(
      kind, history: history, known: known, remaining: remaining, generator: generator)
    let upwards = definition.better == .up
    return Forecast(
      value: prediction.quantile(0.5), low: prediction.quantile(0.1), high: prediction.quantile(0.9),
      probability: prediction.probability(reaching: objective.target, upwards: upwards),
      months: history.months.count, reachableAt80: prediction.quantile(upwards ? 0.2 : 0.8),
      reachableAt50: prediction.quantile(0.5), reachableAt20: prediction.quantile(upwards ? 0.8 : 0.2))
  }
}
