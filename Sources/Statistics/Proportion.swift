/// Intervals for rates and for differences of rates.
package enum Proportion {
  /// Wilson's score interval (Wilson 1927), clipped to 0…1; nil without cases or for an impossible count.
  package static func wilson(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let z = SpecialFunctions.normalQuantile(0.5 + level / 2)
    let n = Double(trials)
    let p = Double(successes) / n
    let scale = 1 + z * z / n
    let center = (p + z * z / (2 * n)) / scale
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    return Interval(
      low: successes == 0 ? 0 : max(0, center - half), high: successes == trials ? 1 : min(1, center + half))
  }

  /// Newcombe's hybrid score interval for the difference of two independent rates (Newcombe 1998, method 10).
  package static func newcombe(
    successes: Int, trials: Int, otherSuccesses: Int, otherTrials: Int, level: Double = 0.95
  ) -> Interval? {
    guard let first = wilson(successes: successes, trials: trials, level: level),
      let second = wilson(successes: otherSuccesses, trials: otherTrials, level: level)
    else { return nil }
    let p = Double(successes) / Double(trials)
    let q = Double(otherSuccesses) / Double(otherTrials)
    let down = ((p - first.low) * (p - first.low) + (second.high - q) * (second.high - q)).squareRoot()
    let up = ((first.high - p) * (first.high - p) + (q - second.low) * (q - second.low)).squareRoot()
    return Interval(low: p - q - down, high: p - q + up)
  }
}
