import TerrainModel

/// Step 3: every objective by its five letters, with the number behind each, and what would be within reach.
struct SmartSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    guard !context.result.objectives.isEmpty else {
      return page.absent(context.words.absence(context.result.plan == nil ? .plan : .objectives))
    }
    for shared in context.result.objectives {
      page.element("article") { article in draw(shared, in: &article) }
    }
  }

  private func draw(_ shared: ShareableResult.SharedObjective, in article: inout Markup) {
    let objective = shared.verdict.objective
    let cells = ObjectiveCells(context: context, shared: shared)
    article.title(cells.label)
    let owner = objective.owner.isEmpty ? "" : " · \(objective.owner)"
    article.element(
      "p", ["class": "note"],
      text:
        "\(context.kpiLabel(objective.kpi)) · \(context.scopeLabel(objective.scope)) · "
        + "\(context.days.span(objective.start, objective.deadline)) · "
        + "\(context.words.column(.target).lowercased()) \(cells.target)\(owner)")
    article.element("ul", ["class": "letters"]) { list in
      for letter in SmartLetter.allCases { draw(letter, of: shared, in: &list) }
    }
    let notes = [cells.remark, cells.reachable].filter { !$0.isEmpty }
    if !notes.isEmpty { article.element("p", ["class": "note reach"], text: notes.joined(separator: " · ")) }
  }

  private func draw(
    _ letter: SmartLetter, of shared: ShareableResult.SharedObjective, in list: inout Markup
  ) {
    let outcome = letter.verdict(in: shared.verdict.smart).outcome
    list.element("li", ["class": Self.cssClass(outcome)]) { item in
      item.element("b") { title in
        title.text(context.words.letter(letter) + " ")
        title.element("span", ["class": "sub"], text: context.words.outcome(outcome))
      }
      item.text(SmartText(context: context, shared: shared).sentence(letter))
    }
  }

  private static func cssClass(_ outcome: LetterVerdict.Outcome) -> String {
    switch outcome {
    case .pass: "pass"
    case .warn: "warning"
    case .fail: "fail"
    }
  }
}
