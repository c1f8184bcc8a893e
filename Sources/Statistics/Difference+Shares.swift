extension Difference {
  /// Newcombe's hybrid score interval (1998, method 10) with the pooled score test; nil where a side has no case.
  package static func newcombe(_ table: FourFold) -> Difference? {
    guard table.exposedCases > 0, table.unexposedCases > 0 else { return nil }
    let first = table.exposedSuccesses / table.exposedCases
    let second = table.unexposedSuccesses / table.unexposedCases
    let pooled =
      (table.exposedSuccesses + table.unexposedSuccesses) / (table.exposedCases + table.unexposedCases)
    let deviation = (pooled * (1 - pooled) * (1 / table.exposedCases + 1 / table.unexposedCases)).squareRoot()
    let wide = hybrid(first, table.exposedCases, second, table.unexposedCases, Normal.z95)
    let narrow = hybrid(first, table.exposedCases, second, table.unexposedCases, Normal.z90)
    return Difference(
      estimate: first - second, low: wide.low, high: wide.high, low90: narrow.low, high90: narrow.high,
      p: deviation > 0 ? Normal.twoSidedP((first - second) / deviation) : 1)
  }

  /// The Mantel–Haenszel risk difference with the variance of Greenland and Robins (1985).
  ///
  /// Strata without a case on both sides carry no weight. nil where none carries any, or nothing varies.
  package static func mantelHaenszel(_ strata: [FourFold]) -> Difference? {
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
    let deviation = variance.squareRoot() / weights
    return Difference(
      estimate: estimate, low: max(-1, estimate - Normal.z95 * deviation),
      high: min(1, estimate + Normal.z95 * deviation), low90: max(-1, estimate - Normal.z90 * deviation),
      high90: min(1, estimate + Normal.z90 * deviation), p: Normal.twoSidedP(estimate / deviation))
  }

  private static func hybrid(
    _ first: Double, _ firstCases: Double, _ second: Double, _ secondCases: Double, _ z: Double
  ) -> Interval {
    let left = Proportion.wilson(share: first, cases: firstCases, z: z)
    let right = Proportion.wilson(share: second, cases: secondCases, z: z)
    let (down, up) = (first - left.low, left.high - first)
    let (otherDown, otherUp) = (second - right.low, right.high - second)
    return Interval(
      low: first - second - (down * down + otherUp * otherUp).squareRoot(),
      high: first - second + (up * up + otherDown * otherDown).squareRoot())
  }
}
