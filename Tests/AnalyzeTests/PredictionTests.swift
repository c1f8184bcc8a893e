import Analyze
import Statistics
import Testing

/// Predictions are held against what then happens in invented worlds: intervals cover, probabilities are frequencies.
struct PredictionTests {
  private struct Score {
    var covered = 0
    var bins: [(forecast: Double, hits: Int, worlds: Int)] = Array(repeating: (0, 0, 0), count: 4)
    var worlds = 0

    mutating func add(_ prediction: Prediction, outcome: Double, target: Double) {
      worlds += 1
      if prediction.quantile(0.1) <= outcome, outcome <= prediction.quantile(0.9) { covered += 1 }
      let probability = prediction.probability(reaching: target, upwards: true)
      let bin = min(Int(probability * 4), 3)
      bins[bin].forecast += probability
      bins[bin].hits += outcome >= target ? 1 : 0
      bins[bin].worlds += 1
    }

    func check() {
      let share = Double(covered) / Double(worlds)
      #expect(share >= 0.75 && share <= 0.90, "covered \(share)")
      for bin in bins where bin.worlds >= 30 {
        let difference = (bin.forecast - Double(bin.hits)) / Double(bin.worlds)
        #expect(abs(difference) < 0.12, "forecast less frequency: \(difference) in \(bin.worlds)")
      }
    }
  }

  /// Nine months behind, three to come, of 21 working days each. Levels and targets are spread alike: among worlds
  /// that are all the same, a high forecast is high by luck, and no honest forecaster could be calibrated there.
  private func score(
    _ kind: Prediction.Kind, levels: ClosedRange<Double>, scale: Double,
    month: (Double, inout SeededGenerator) -> History.Month, outcome: ([History.Month]) -> Double
  ) -> Score {
    var score = Score()
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let width = levels.upperBound - levels.lowerBound
      let level = levels.lowerBound + width * generator.uniform()
      let target = scale * (levels.lowerBound + width * generator.uniform())
      let months = (0..<12).map { _ in month(level, &generator) }
      let prediction = Prediction(
        kind, history: History(months: Array(months.prefix(9))), known: Prediction.Known(), remaining: 63,
        generator: SeededGenerator("world", "\(seed)"))
      score.add(prediction, outcome: outcome(Array(months.suffix(3))), target: target)
    }
    return score
  }

  private func month(_ value: Double) -> History.Month {
    History.Month(value: value, exposure: 21, cases: value)
  }

  @Test func counts() {
    let scattered = score(.count, levels: 10...40, scale: 3) { level, generator in
      self.month(generator.poisson(generator.gamma(shape: 5) * level / 5))
    } outcome: {
      $0.reduce(0) { $0 + $1.value }
    }
    scattered.check()
    let plain = score(.count, levels: 4...16, scale: 3) { level, generator in
      self.month(generator.poisson(level))
    } outcome: {
      $0.reduce(0) { $0 + $1.value }
    }
    plain.check()
  }

  @Test func amounts() {
    let deals = score(.amount, levels: 4...20, scale: 30) { level, generator in
      let deals = generator.poisson(level)
      return self.month(deals > 0 ? generator.gamma(shape: deals) * 10 : 0)
    } outcome: {
      $0.reduce(0) { $0 + $1.value }
    }
    deals.check()
  }

  @Test func shares() {
    let rates = score(.share, levels: 0.15...0.5, scale: 1) { level, generator in
      let cases = generator.poisson(40)
      let successes = generator.binomial(cases, generator.beta(50 * level, 50 * (1 - level)))
      return History.Month(
        value: cases > 0 ? successes / cases : 0, exposure: 21, cases: cases, successes: successes)
    } outcome: { months in
      let cases = months.reduce(0) { $0 + $1.cases }
      return months.reduce(0) { $0 + ($1.successes ?? 0) } / max(cases, 1)
    }
    rates.check()
  }

  /// 14 meetings in 5 of 12 months, 30 needed in all: 0.73993 by the gamma–Poisson with a prior of one half.
  @Test func meetings() {
    let months = [3.0, 3, 3, 3, 2].map { month($0) }
    let prediction = Prediction(
      .count, history: History(months: months), known: Prediction.Known(value: 14), remaining: 147,
      generator: SeededGenerator("meetings"))
    let probability = prediction.probability(reaching: 30, upwards: true)
    #expect(abs(probability - 0.73993) < 0.03)
    let again = Prediction(
      .count, history: History(months: months), known: Prediction.Known(value: 14), remaining: 147,
      generator: SeededGenerator("meetings"))
    #expect(again == prediction)
  }
}
