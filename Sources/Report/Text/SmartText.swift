import TerrainModel

/// A letter's finding in words. The findings of a small group's objective speak of its figures, so they stay out.
struct SmartText {
  let context: RenderContext
  let shared: ShareableResult.SharedObjective

  /// Empty where the numbers behind it may not be shown.
  func sentence(_ letter: SmartLetter) -> String {
    let finding = letter.verdict(in: shared.verdict.smart).finding
    if shared.isWithheld, letter == .measurable || letter == .achievable { return "" }
    return context.words.finding(finding, context.findingTexts(kpi: shared.verdict.objective.kpi))
  }
}
