import TerrainModel

/// The bounds of all figures of a run, and whether an objective's verdict rests on rows that could not be read.
struct BoundsJudge {
  let finder: BoundsFinder

  /// Objectives in the plan's order, then KPIs over everything.
  func bounds(objectives: [ObjectiveVerdict], kpis: [KPIDefinition]) throws -> [ValueBounds] {
    var finder = finder
    let reader = finder.reader
    let queries = finder.companyQueries(kpis, from: reader.firstDay, to: reader.asOf)
    finder.reader.service = reader.service.remembering(queries, try reader.service.answer(queries))
    let judged = try objectives.compactMap { verdict -> ValueBounds? in
      let objective = verdict.objective
      var bounds = try finder.bounds(
        on: objective.kpi, from: objective.start, to: min(reader.asOf, objective.deadline),
        scope: objective.scope)
      guard let found = bounds else { return nil }
      bounds?.objective = objective.name
      bounds?.changesVerdict = isDecided(by: found, verdict)
      return bounds
    }
    let overall = try kpis.compactMap {
      try finder.bounds(on: $0.name, from: reader.firstDay, to: reader.asOf)
    }
    return judged + overall
  }

  /// Whether the rows decide: past the deadline, whether the target is reached; before it, whether the value is where it
  /// should be by now.
  private func isDecided(by bounds: ValueBounds, _ verdict: ObjectiveVerdict) -> Bool {
    let line: Double?
    switch verdict.status {
    case .hit, .missed: line = verdict.objective.target
    case .onTrack, .atRisk, .offTrack: line = verdict.expectedByNow
    case .notStarted, .cannotTell: line = nil
    }
    guard let line, bounds.value != nil else { return false }
    let isUp = verdict.better == .up
    func reaches(_ value: Double) -> Bool { isUp ? value >= line : value <= line }
    let low = bounds.low ?? -.infinity
    let high = bounds.high ?? .infinity
    return reaches(low) != reaches(high)
  }
}
