/// Differences of means over few units, with permutation p values and Student's intervals.
extension Difference {
  /// Mean of paired differences: sign-flip permutation, interval by t. nil below `fewest` pairs or without scatter.
  package static func ofPairs(
    _ differences: [Double], fewest: Int, generator: SeededGenerator
  ) -> Difference? {
    guard differences.count >= fewest, let moments = SampleMoments(differences), moments.variance > 0 else {
      return nil
    }
    let count = Double(differences.count)
    return around(
      moments.mean, deviation: (moments.variance / count).squareRoot(), degrees: count - 1,
      p: Permutation.ofSigns(differences, generator: generator))
  }

  /// Weighted mean of one side less that of the other: units change sides in the permutation; the interval is
  /// cluster-robust (HC3) with Satterthwaite's degrees of freedom. nil below `fewest` units a side or without scatter.
  package static func ofMeans(
    _ left: [(value: Double, weight: Double)], _ right: [(value: Double, weight: Double)], fewest: Int,
    generator: SeededGenerator
  ) -> Difference? {
    guard min(left.count, right.count) >= max(fewest, 2) else { return nil }
    let first = moments(left)
    let second = moments(right)
    let total = first.variance + second.variance
    guard total > 0 else { return nil }
    let degrees =
      total * total
      / (first.variance * first.variance / Double(left.count - 1)
        + second.variance * second.variance / Double(right.count - 1))
    let estimate = first.mean - second.mean
    return around(
      estimate, deviation: total.squareRoot(), degrees: degrees,
      p: Permutation.ofSides(
        left + right, size: left.count, difference: estimate, generator: generator))
  }

  private static func moments(_ side: [(value: Double, weight: Double)]) -> (mean: Double, variance: Double) {
    let weight = side.reduce(0) { $0 + $1.weight }
    let mean = side.reduce(0) { $0 + $1.value * $1.weight } / weight
    // Each residual is divided by what its unit leaves to the others (HC3): heavy units pull the mean towards
    // themselves, and few units would else make the interval too narrow.
    let spread = side.reduce(0) { sum, unit in
      let part = unit.weight * (unit.value - mean) / max(1 - unit.weight / weight, 1e-9)
      return sum + part * part
    }
    return (mean, spread / (weight * weight))
  }

  private static func around(
    _ estimate: Double, deviation: Double, degrees: Double, p: Double
  ) -> Difference {
    let wide = StudentT.quantile(0.975, degrees: max(degrees, 1)) * deviation
    let narrow = StudentT.quantile(0.95, degrees: max(degrees, 1)) * deviation
    return Difference(
      estimate: estimate, low: estimate - wide, high: estimate + wide, low90: estimate - narrow,
      high90: estimate + narrow, p: p)
  }
}
