import Statistics

/// What history says of the days to come: levels with their uncertainty, and the scatter of months around them.
///
/// The scatter is itself drawn (scaled inverse chi-squared), because few months know it badly: this gives amounts
/// and levels the tails of Student's t, and counts those of a gamma–Poisson with unknown over-dispersion.
struct Spread {
  private let kind: Prediction.Kind
  private let history: History
  private let caseDispersion: Double
  private let valueVariance: Double
  private let shareDispersion: Double
  private let levelMean: Double
  private let levelVariance: Double

  init(_ kind: Prediction.Kind, _ history: History) {
    self.kind = kind
    self.history = history
    let caseRate = history.cases / max(history.exposure, 1)
    let totalRate = history.total / max(history.exposure, 1)
    let counted = kind == .count ? totalRate : caseRate
    let variance = history.variancePerDay { kind == .count ? $0.value : $0.cases }
    caseDispersion = counted > 0 ? variance / counted : 1
    valueVariance = history.variancePerDay { $0.value }
    shareDispersion = history.shareDispersion
    let levels = SampleMoments(history.months.map(\.value))
    levelMean = levels?.mean ?? history.total
    levelVariance = levels?.variance ?? 0
  }

  func draw(
    known: Prediction.Known, remaining: Double, _ generator: inout SeededGenerator
  ) -> Double {
    switch kind {
    case .count: return known.value + events(history.total, remaining, &generator)
    case .amount: return known.value + amount(remaining, &generator)
    case .share:
      let cases = events(history.cases, remaining, &generator)
      let successes = successes(of: cases, &generator)
      let all = known.cases + cases
      return all > 0 ? (known.successes + successes) / all : share
    case .level:
      let future = level(remaining, &generator)
      let days = known.exposure + remaining
      return days > 0 ? (known.value * known.exposure + future * remaining) / days : future
    }
  }

  /// Drawn factor of a variance that was estimated from so many months.
  private func factor(_ generator: inout SeededGenerator) -> Double {
    history.degrees / max(generator.chiSquared(history.degrees), 1e-6)
  }

  private func events(_ past: Double, _ remaining: Double, _ generator: inout SeededGenerator) -> Double {
    let dispersion = min(max(1, caseDispersion * factor(&generator)), 1e6)
    let shape = (past + 0.5) / dispersion
    let rate = generator.gamma(shape: shape) * dispersion / max(history.exposure, 1)
    let mean = rate * remaining
    guard mean > 0, dispersion > 1 else { return generator.poisson(mean) }
    return generator.poisson(generator.gamma(shape: mean / (dispersion - 1)) * (dispersion - 1))
  }

  /// A gamma with the mean and variance of the sum: amounts are skewed and never negative.
  private func amount(_ remaining: Double, _ generator: inout SeededGenerator) -> Double {
    let rate = history.total / max(history.exposure, 1)
    let variance =
      valueVariance * factor(&generator) * remaining * (1 + remaining / max(history.exposure, 1))
    let mean = rate * remaining
    guard mean > 0, variance > 0 else { return mean }
    return generator.gamma(shape: mean * mean / variance) * variance / mean
  }

  private var share: Double {
    let successes = history.months.reduce(0) { $0 + ($1.successes ?? 0) }
    return (successes + 0.5) / (history.cases + 1)
  }

  private func successes(of cases: Double, _ generator: inout SeededGenerator) -> Double {
    guard cases > 0 else { return 0 }
    let dispersion = max(1, shareDispersion * factor(&generator))
    let past = history.months.reduce(0) { $0 + ($1.successes ?? 0) }
    let probability = generator.beta(
      (past + 0.5) / dispersion, (max(0, history.cases - past) + 0.5) / dispersion)
    let concentration = (cases - 1) / max(dispersion - 1, 1e-9) - 1
    guard dispersion > 1, concentration > 0 else { return generator.binomial(cases, probability) }
    let scattered = generator.beta(
      max(probability * concentration, 1e-6), max((1 - probability) * concentration, 1e-6))
    return generator.binomial(cases, scattered)
  }

  private func level(_ remaining: Double, _ generator: inout SeededGenerator) -> Double {
    let months = Double(max(history.months.count, 1))
    let coming = max(1, remaining / 21)
    let variance = levelVariance * factor(&generator) * (1 / months + 1 / coming)
    return levelMean + variance.squareRoot() * generator.normal()
  }
}
