import TerrainModel

/// One objective of `summary.json`.
struct ObjectiveDocument {
  let context: RenderContext

  func json(_ shared: ShareableResult.SharedObjective) -> JSONValue {
    let verdict = shared.verdict
    let objective = verdict.objective
    return .object([
      ("objective", .string(objective.name)), ("label", .string(objective.label[context.language])),
      ("kpi", .string(objective.kpi)), ("unit", .string(verdict.unit.rawValue)),
      ("scope", .text(ScopeText.text(objective.scope))), ("target", .double(objective.target)),
      ("start", .string(objective.start.text)), ("deadline", .string(objective.deadline.text)),
      ("owner", .text(objective.owner)), ("status", .string(verdict.status.rawValue)),
      ("withheld", .bool(shared.isWithheld)), ("actual", SummaryDocument.number(verdict.actual)),
      ("baseline", SummaryDocument.number(verdict.baseline)),
      ("expected_by_now", .double(verdict.expectedByNow)), ("forecast", forecast(verdict.forecast)),
      ("verdict", .string(verdict.smart.outcome.rawValue)), ("smart", smart(shared)),
    ])
  }

  private func forecast(_ forecast: Forecast?) -> JSONValue {
    guard let forecast else { return .null }
    return .object([
      ("value", .double(forecast.value)), ("low", .double(forecast.low)), ("high", .double(forecast.high)),
      ("probability", .double(forecast.probability)), ("months", .integer(forecast.months)),
      ("reachable_at_80", .double(forecast.reachableAt80)),
      ("reachable_at_50", .double(forecast.reachableAt50)),
      ("reachable_at_20", .double(forecast.reachableAt20)),
    ])
  }

  private func smart(_ shared: ShareableResult.SharedObjective) -> JSONValue {
    .object(
      SmartLetter.allCases.map { letter in
        let verdict = letter.verdict(in: shared.verdict.smart)
        let text = SmartText(context: context, shared: shared).sentence(letter)
        return (
          Self.name(letter),
          .object([("outcome", .string(verdict.outcome.rawValue)), ("finding", .text(text))])
        )
      })
  }

  private static func name(_ letter: SmartLetter) -> String {
    switch letter {
    case .specific: "specific"
    case .measurable: "measurable"
    case .achievable: "achievable"
    case .relevant: "relevant"
    case .timeBound: "time_bound"
    }
  }
}
