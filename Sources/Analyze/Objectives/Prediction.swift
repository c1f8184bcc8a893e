package import Statistics

/// A predictive distribution as sorted draws.
package struct Prediction: Hashable, Sendable {
  /// What kind of number is predicted.
  package enum Kind: Hashable, Sendable {
    /// Counts of events that add up.
    case count
    /// Amounts that add up.
    case amount
    /// Successes over cases.
    case share
    /// A level that does not add up (a mean, an index).
    case level
  }

  /// What is known already of the span that ends at the deadline.
  package struct Known: Hashable, Sendable {
    package var value: Double
    package var cases: Double
    package var successes: Double
    /// Working days that it covers.
    package var exposure: Double

    package init(value: Double = 0, cases: Double = 0, successes: Double = 0, exposure: Double = 0) {
      self.value = value
      self.cases = cases
      self.successes = successes
      self.exposure = exposure
    }
  }

  package static let draws = 2_000

  private let sorted: [Double]

  /// - Parameter remaining: working days still to come until the deadline.
  package init(
    _ kind: Kind, history: History, known: Known, remaining: Double, generator: SeededGenerator
  ) {
    var generator = generator
    var values: [Double] = []
    values.reserveCapacity(Self.draws)
    let spread = Spread(kind, history)
    for _ in 0..<Self.draws {
      values.append(spread.draw(known: known, remaining: remaining, &generator))
    }
    sorted = values.sorted()
  }

  /// The value below which a part of the draws lies; linear between draws.
  package func quantile(_ part: Double) -> Double {
    Quantile.ofSorted(sorted, at: part)
  }

  /// The part of the draws at or beyond the target. Never exactly 0 or 1: draws are finite.
  package func probability(reaching target: Double, upwards: Bool) -> Double {
    let hits = sorted.count { upwards ? $0 >= target : $0 <= target }
    return (Double(hits) + 0.5) / Double(sorted.count + 1)
  }
}
