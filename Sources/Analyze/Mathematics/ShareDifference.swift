import Glibc
import Statistics

/// Two shares side by side, exposed and unexposed.
package struct FourFold: Hashable, Sendable {
  package var exposedSuccesses: Double
  package var exposedCases: Double
  package var unexposedSuccesses: Double
  package var unexposedCases: Double

  package init(
    exposedSuccesses: Double, exposedCases: Double, unexposedSuccesses: Double, unexposedCases: Double
  ) {
    self.exposedSuccesses = exposedSuccesses
    self.exposedCases = exposedCases
    self.unexposedSuccesses = unexposedSuccesses
    self.unexposedCases = unexposedCases
  }
}

/// A difference of two shares with its 95 and 90 % intervals and two-sided p.
package struct ShareDifference: Hashable, Sendable {
  package var estimate: Double
  package var low: Double
  package var high: Double
  package var low90: Double
  package var high90: Double
  package var p: Double

  /// Newcombe's hybrid score interval (1998, method 10) with the pooled score test; nil where a side has no case.
  package static func newcombe(_ table: FourFold) -> ShareDifference? {
    guard table.exposedCases > 0, table.unexposedCases > 0 else { return nil }
    let first = table.exposedSuccesses / table.exposedCases
    let second = table.unexposedSuccesses / table.unexposedCases
    let pooled =
      (table.exposedSuccesses + table.unexposedSuccesses) / (table.exposedCases + table.unexposedCases)
    let deviation = (pooled * (1 - pooled) * (1 / table.exposedCases + 1 / table.unexposedCases)).squareRoot()
    let wide = hybrid(first, table.exposedCases, second, table.unexposedCases, Normal.z95)
    let narrow = hybrid(first, table.exposedCases, second, table.unexposedCases, Normal.z90)
    return ShareDifference(
      estimate: first - second, low: wide.low, high: wide.high, low90: narrow.low, high90: narrow.high,
      p: deviation > 0 ? Normal.twoSidedP((first - second) / deviation) : 1)
  }

  /// The Mantel–Haenszel risk difference with the variance of Greenland and Robins (1985).
  ///
  /// Strata without a case on both sides carry no weight. nil where none carries any, or nothing varies.
  package static func mantelHaenszel(_ strata: [FourFold]) -> ShareDifference? {
    var weights = 0.0
    var sum = 0.0
    var variance = 0.0
    for stratum in strata where stratum.exposedCases > 0 && stratum.unexposedCases > 0 {
      let (a, n) = (stratum.exposedSuccesses, stratum.exposedCases)
      let (b, m) = (stratum.unexposedSuccesses, stratum.unexposedCases)
      let total = n + m
      weights += n * m / total
      sum += (a * m - b * n) / total
      variance += (a * (n - a) * m * m * m + b * (m - b) * n * n * n) / (n * m * total * total)
    }
    guard weights > 0, variance > 0 else { return nil }
    let estimate = sum / weights
    return around(estimate, deviation: variance.squareRoot() / weights)
  }

  /// The difference with every distance from the estimate stretched, for cases that come in clusters.
  package func stretched(by factor: Double) -> ShareDifference {
    guard factor > 1 else { return self }
    let deviate = Normal.z95 * abs(estimate) / max(1e-12, estimate > 0 ? estimate - low : high - estimate)
    return ShareDifference(
      estimate: estimate, low: estimate - (estimate - low) * factor,
      high: estimate + (high - estimate) * factor, low90: estimate - (estimate - low90) * factor,
      high90: estimate + (high90 - estimate) * factor, p: max(p, Normal.twoSidedP(deviate / factor)))
  }

  private static func around(_ estimate: Double, deviation: Double) -> ShareDifference {
    ShareDifference(
      estimate: estimate, low: max(-1, estimate - Normal.z95 * deviation),
      high: min(1, estimate + Normal.z95 * deviation), low90: max(-1, estimate - Normal.z90 * deviation),
      high90: min(1, estimate + Normal.z90 * deviation), p: Normal.twoSidedP(estimate / deviation))
  }

  private static func hybrid(
    _ first: Double, _ firstCases: Double, _ second: Double, _ secondCases: Double, _ z: Double
  ) -> (low: Double, high: Double) {
    let left = wilson(first, firstCases, z)
    let right = wilson(second, secondCases, z)
    let below = (pow(first - left.low, 2) + pow(right.high - second, 2)).squareRoot()
    let above = (pow(left.high - first, 2) + pow(second - right.low, 2)).squareRoot()
    return (first - second - below, first - second + above)
  }

  private static func wilson(_ share: Double, _ cases: Double, _ z: Double) -> (low: Double, high: Double) {
    let scale = 1 + z * z / cases
    let centre = (share + z * z / (2 * cases)) / scale
    let half = z * (share * (1 - share) / cases + z * z / (4 * cases * cases)).squareRoot() / scale
    return (max(0, centre - half), min(1, centre + half))
  }
}
