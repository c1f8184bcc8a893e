/// Intervals for rates.
package enum Proportion {
  /// Wilson's score interval (Wilson 1927), clipped to 0…1; nil without cases or for an impossible count.
  package static func wilson(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let z = Normal.quantile(0.5 + level / 2)
    let n = Double(trials)
    let p = Double(successes) / n
    let scale = 1 + z * z / n
    let center = (p + z * z / (2 * n)) / scale
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    return Interval(
      low: successes == 0 ? 0 : max(0, center - half), high: successes == trials ? 1 : min(1, center + half))
  }
}
