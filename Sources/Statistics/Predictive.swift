import Glibc

/// What is still to come, given what has been seen.
package enum Predictive {
  /// Probability that at least `needed` further events fall into `future` units of time after `count` events in `past`
  /// units: the rate is gamma with shape count + ½ (Jeffreys), so the events to come are negative binomial.
  package static func reaching(needed: Int, count: Int, past: Double, future: Double) -> Double? {
    guard count >= 0, past > 0, future >= 0 else { return nil }
    if needed <= 0 { return 1 }
    if future == 0 { return 0 }
    return 1 - SpecialFunctions.betaCDF(past / (past + future), Double(count) + 0.5, Double(needed))
  }

  /// Probability of at least `needed` successes in `trials` more cases after `successes` in `seen`, the rate having
  /// Jeffreys' prior: beta-binomial.
  package static func reaching(needed: Int, trials: Int, successes: Int, seen: Int) -> Double? {
    guard trials >= 0, seen >= 0, (0...seen).contains(successes) else { return nil }
    if needed <= 0 { return 1 }
    if needed > trials { return 0 }
    let (a, b) = (Double(successes) + 0.5, Double(seen - successes) + 0.5)
    let terms = (needed...trials).map { count -> Double in
      let (k, n) = (Double(count), Double(trials))
      let choose =
        SpecialFunctions.logGamma(n + 1) - SpecialFunctions.logGamma(k + 1)
        - SpecialFunctions.logGamma(n - k + 1)
      return exp(choose + logBeta(k + a, n - k + b) - logBeta(a, b))
    }
    return min(1, Descriptive.sum(terms))
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    SpecialFunctions.logGamma(a) + SpecialFunctions.logGamma(b) - SpecialFunctions.logGamma(a + b)
  }
}
