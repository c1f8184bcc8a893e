import TerrainModel

/// The cells of an objective's row, the same in every report.
struct ObjectiveCells {
  let context: RenderContext
  let shared: ShareableResult.SharedObjective

  private var verdict: ObjectiveVerdict { shared.verdict }
  private var kpi: String { verdict.objective.kpi }

  var label: String { verdict.objective.label[context.language] }
  var actual: String { context.text(verdict.actual?.value, kpi) }
  var expected: String { context.text(verdict.expectedByNow, kpi) }
  var target: String { context.text(verdict.objective.target, kpi) }
  var status: String { context.words.status(verdict.status) }
  var probability: String {
    verdict.forecast.map { context.probability($0.probability) } ?? RenderContext.unknown
  }

  /// The median with its 80 % interval.
  var forecast: String {
    guard let forecast = verdict.forecast else { return RenderContext.unknown }
    return "\(context.text(forecast.value, kpi)) (\(forecastInterval))"
  }

  var forecastInterval: String {
    guard let forecast = verdict.forecast else { return RenderContext.unknown }
    return context.words.interval(context.text(forecast.low, kpi), context.text(forecast.high, kpi))
  }

  /// Why a figure is not there, or from when it can be read; empty where there is nothing to add.
  var remark: String {
    if shared.isWithheld { return context.words.guide(.withheld) }
    guard let actual = verdict.actual, !actual.isMature else { return "" }
    return context.words.readableFrom(context.days.long(actual.readableFrom))
  }

  /// The values that 80, 50 and 20 % probability would allow; empty without a forecast.
  var reachable: String {
    guard let forecast = verdict.forecast else { return "" }
    return context.words.reachable(
      at80: context.text(forecast.reachableAt80, kpi), at50: context.text(forecast.reachableAt50, kpi),
      at20: context.text(forecast.reachableAt20, kpi))
  }
}
