import TerrainModel

/// `objectives.csv`: one row per objective of the plan.
struct ObjectivesTable {
  private static let outcomes = LetterVerdict.Outcome.allCases.map(\.rawValue)

  static let columns: [Table.Column] = [
    .init("objective", isFilled: true), .init("kpi", isFilled: true), .init("scope"),
    .init("target", .number, isFilled: true),
    .init("deadline", .date, isFilled: true),
    .init("owner"), .init("actual", .number), .init("forecast", .number), .init("low", .number),
    .init("high", .number), .init("probability", .number),
    .init("status", words: ObjectiveVerdict.Status.allCases.map(\.rawValue), isFilled: true),
    .init("verdict", words: outcomes, isFilled: true),
    .init("specific", words: outcomes, isFilled: true), .init("measurable", words: outcomes, isFilled: true),
    .init("achievable", words: outcomes, isFilled: true), .init("relevant", words: outcomes, isFilled: true),
    .init("time_bound", words: outcomes, isFilled: true),
  ]

  func table(_ objectives: [ShareableResult.SharedObjective]) -> Table {
    Table(
      name: "objectives", columns: Self.columns, key: ["objective"], rows: objectives.map { row($0.verdict) })
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
