import Statistics
import TerrainModel

/// The change an objective asks for, and the smallest that its cases could show (5 % two-sided, 80 % power).
struct RiseInSight {
  let reader: MetricReader
  let objective: Objective
  let definition: KPIDefinition
  let history: History

  /// Both in the KPI's unit, over the whole span; nil where the scatter is not known. Asked is negative where the
  /// target is easier than the baseline.
  func askedAndVisible(baseline: Double, cases: Int) -> (asked: Double, visible: Double)? {
    let before = Double(reader.workingDays.count(from: objective.baselineFirst, to: objective.baselineLast))
    let during = Double(reader.workingDays.count(from: objective.start, to: objective.deadline))
    guard before > 0, during > 0, let kind = Forecaster(reader: reader).kind(of: definition) else {
      return nil
    }
    let expected = kind == .count || kind == .amount ? baseline * during / before : baseline
    let asked = definition.better == .up ? objective.target - expected : expected - objective.target
    guard let deviation = deviation(kind, baseline, Double(cases), before, during) else { return nil }
    return (asked, Normal.z95Power80 * deviation)
  }

  private func deviation(
    _ kind: Prediction.Kind, _ baseline: Double, _ cases: Double, _ before: Double, _ during: Double
  ) -> Double? {
    let isKnown = history.months.count >= Forecaster.fewestMonths
    switch kind {
    case .share:
      let coming = cases * during / before
      let dispersion = isKnown ? max(1, history.shareDispersion) : 1
      return (dispersion * baseline * (1 - baseline) * (1 / cases + 1 / coming)).squareRoot()
    case .count, .amount:
      let poisson = baseline / before
      let measured = isKnown ? history.variancePerDay { $0.value } : nil
      if kind == .amount, measured == nil { return nil }
      let variance = kind == .count ? max(poisson, measured ?? poisson) : measured ?? 0
      return (variance * (during + during * during / before)).squareRoot()
    case .level:
      guard isKnown, let levels = SampleMoments(history.months.map(\.value)) else { return nil }
      return (levels.variance * (21 / before + 21 / during)).squareRoot()
    }
  }
}
