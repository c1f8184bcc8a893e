import TerrainModel

/// Step 4: the ways to the objectives, what each costs, and what the field says about what it hangs on.
struct StrategiesSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    guard let plan = context.result.plan, !plan.strategies.isEmpty else {
      return page.absent(context.words.absence(.strategies))
    }
    let words = context.words
    TableMarkup(
      columns: [
        .init(words.column(.strategy)), .init(words.column(.cost), isNumber: true),
        .init(words.column(.hangsOn)),
      ],
      rows: plan.strategies.map { strategy in
        [
          .head(
            strategy.label[context.language], remark: strategy.isChosen ? words.guide(.chosen) : ""),
          .number(context.money(strategy.cost)), .wide(basis(strategy, plan)),
        ]
      }, stacks: true
    ).draw(in: &page)
  }

  private func basis(_ strategy: Strategy, _ plan: Plan) -> String {
    let claims = strategy.assumptions.map { name -> String in
      guard let assumption = plan.assumptions.first(where: { $0.name == name }) else { return name }
      let answer = AssumptionAnswer(context: context, assumption: assumption)
      return "\(assumption.claim[context.language].trimmingFullStop) (\(answer.leads))."
    }
    return claims.isEmpty ? RenderContext.unknown : claims.joined(separator: " ")
  }
}
