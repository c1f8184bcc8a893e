import Glibc

/// The distributions that predictions draw from. What is drawn decides published probabilities: another way to draw
/// the same distribution is another figure.
extension SeededGenerator {
  /// Standard normal (Box–Muller; the second value is not kept, so that the state stays one word).
  package mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
  }

  /// Gamma with a shape above 0 and scale 1 (Marsaglia and Tsang 2000).
  package mutating func gamma(shape: Double) -> Double {
    // Sums of negative counts can ask for a shape that does not exist: nothing is to be expected then.
    guard shape > 0, shape.isFinite else { return 0 }
    if shape < 1 {
      return gamma(shape: shape + 1) * pow(uniform(), 1 / max(shape, 1e-9))
    }
    let offset = shape - 1.0 / 3
    let factor = 1 / (9 * offset).squareRoot()
    while true {
      let deviate = normal()
      let root = 1 + factor * deviate
      guard root > 0 else { continue }
      let cube = root * root * root
      if log(uniform()) < 0.5 * deviate * deviate + offset - offset * cube + offset * log(cube) {
        return offset * cube
      }
    }
  }

  /// Beta with both shapes above 0.
  package mutating func beta(_ first: Double, _ second: Double) -> Double {
    let left = gamma(shape: first)
    let right = gamma(shape: second)
    return left + right > 0 ? left / (left + right) : first / (first + second)
  }

  /// Chi-squared with that many degrees of freedom.
  package mutating func chiSquared(_ degrees: Double) -> Double { 2 * gamma(shape: degrees / 2) }

  /// Poisson; above a mean of 60 by the rounded normal, whose error is far below a prediction's own width.
  package mutating func poisson(_ mean: Double) -> Double {
    guard mean > 0 else { return 0 }
    if mean > 60 { return max(0, (mean + mean.squareRoot() * normal()).rounded()) }
    let limit = exp(-mean)
    var product = uniform()
    var count = 0.0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }

  /// Binomial; above 100 cases by the rounded normal, kept within 0 and the cases.
  package mutating func binomial(_ cases: Double, _ probability: Double) -> Double {
    let share = min(max(probability, 0), 1)
    if cases > 100 {
      let deviation = (cases * share * (1 - share)).squareRoot()
      return min(max((cases * share + deviation * normal()).rounded(), 0), cases)
    }
    var successes = 0.0
    for _ in 0..<Int(max(0, cases)) where uniform() < share { successes += 1 }
    return successes
  }
}
