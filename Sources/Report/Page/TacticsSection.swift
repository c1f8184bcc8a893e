import TerrainModel

/// Step 5: who does what, with which means, until when, and which objective nobody serves.
struct TacticsSection {
  let context: RenderContext

  func draw(in page: inout Markup) {
    guard let plan = context.result.plan, !plan.tactics.isEmpty else {
      return page.absent(context.words.absence(.tactics))
    }
    let words = context.words
    TableMarkup(
      columns: [
        .init(words.column(.tactic)), .init(words.column(.serves)), .init(words.column(.dates)),
        .init(words.column(.budget), isNumber: true), .init(words.column(.activities)),
      ],
      rows: plan.tactics.map(row), stacks: true
    ).draw(in: &page)
    drawGaps(plan, in: &page)
  }

  private func row(_ tactic: Tactic) -> [TableMarkup.Cell] {
    let asOf = context.result.asOf
    let phase = context.words.tacticPhase(hasStarted: tactic.start <= asOf, hasEnded: tactic.end < asOf)
    let means = (tactic.skills + tactic.tools).joined(separator: ", ")
    return [
      .head(tactic.label[context.language], remark: tactic.owner),
      .wide(labels(of: tactic.objectives)),
      .text(phase, remark: context.days.span(tactic.start, tactic.end)),
      .number(context.money(tactic.budget)),
      .wide(tactic.kinds.map { context.words.kind($0) }.joined(separator: ", "), remark: means),
    ]
  }

  /// Objectives of single reps are not named.
  private func labels(of objectives: [String]) -> String {
    let shown = Set(context.result.objectives.map(\.verdict.objective.name))
    let labels = objectives.filter { shown.contains($0) }.map { context.objectiveLabel($0) }
    return labels.isEmpty ? RenderContext.unknown : labels.joined(separator: ", ")
  }

  private func drawGaps(_ plan: Plan, in page: inout Markup) {
    let served = Set(plan.tactics.flatMap(\.objectives))
    let known = Set(plan.objectives.map(\.name))
    let unserved = context.result.objectives.map(\.verdict.objective.name).filter { !served.contains($0) }
    let orphans = plan.tactics.filter { known.isDisjoint(with: $0.objectives) }
    if !unserved.isEmpty {
      page.paragraph(
        context.words.unserved(unserved.map { context.objectiveLabel($0) }.joined(separator: ", ")))
    }
    if !orphans.isEmpty {
      page.paragraph(
        context.words.orphan(orphans.map { $0.label[context.language] }.joined(separator: ", ")))
    }
  }
}
