import TerrainModel

/// `objectives.csv`: one row per objective of the plan.
struct ObjectivesTable {
  static let columns: [Table.Column] = [
    .init("objective"), .init("kpi"), .init("scope"), .init("target", .number), .init("deadline", .date),
    .init("owner"), .init("actual", .number), .init("forecast", .number), .init("low", .number),
    .init("high", .number), .init("probability", .number), .init("status"), .init("verdict"),
    .init("specific"), .init("measurable"), .init("achievable"), .init("relevant"), .init("time_bound"),
  ]

  func table(_ objectives: [ShareableResult.SharedObjective]) -> Table {
    Table(name: "objectives", columns: Self.columns, rows: objectives.map { row($0.verdict) })
  }

  private func row(_ verdict: ObjectiveVerdict) -> [Cell] {
    let objective = verdict.objective
    return [
      .text(objective.name), .text(objective.kpi), .words(ScopeText.text(objective.scope)),
      .number(objective.target), .text(objective.deadline.text), .words(objective.owner),
      .metric(verdict.actual), .number(verdict.forecast?.value), .number(verdict.forecast?.low),
      .number(verdict.forecast?.high), .number(verdict.forecast?.probability),
      .text(verdict.status.rawValue), .text(verdict.smart.outcome.rawValue),
    ] + verdict.smart.letters.map { .text($0.outcome.rawValue) }
  }
}

extension SmartVerdict {
  /// The worst of the five letters.
  var outcome: LetterVerdict.Outcome {
    let outcomes = letters.map(\.outcome)
    if outcomes.contains(.fail) { return .fail }
    return outcomes.contains(.warn) ? .warn : .pass
  }
}
