import TerrainModel

/// The one sentence on top of everything.
struct Headline {
  let context: RenderContext

  /// Objectives by status, else what the map holds; then alerts and the first broken link.
  var text: String {
    var sentences = [objectives ?? baseline]
    let result = context.result
    if !result.alerts.isEmpty { sentences.append(context.words.alertCount(result.alerts.count)) }
    if let link = result.firstBrokenLink {
      sentences.append(context.words.brokenLink(context.kpiLabel(link)))
    }
    return sentences.joined(separator: " ")
  }

  private var objectives: String? {
    let statuses = context.result.objectives.map(\.verdict.status)
    guard !statuses.isEmpty else { return nil }
    let parts = ObjectiveVerdict.Status.allCases.compactMap { status -> String? in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : context.words.count(count, status)
    }
    return context.words.headline(objectives: statuses.count, parts: parts)
  }

  private var baseline: String {
    let kpis = Set(context.result.values.map(\.kpi)).count
    return context.words.baselineHeadline(
      kpis: kpis, rows: context.numbers.integer(context.result.rows.counted))
  }
}
