/// The difference of two rates within strata: a mix cannot pass for an effect.
package enum RiskDifference {
  /// One stratum: successes and trials of the exposed and of the others.
  package struct Stratum: Hashable, Sendable {
    package var successes: Int
    package var trials: Int
    package var otherSuccesses: Int
    package var otherTrials: Int

    package init(successes: Int, trials: Int, otherSuccesses: Int, otherTrials: Int) {
      self.successes = successes
      self.trials = trials
      self.otherSuccesses = otherSuccesses
      self.otherTrials = otherTrials
    }
  }

  package struct Estimate: Hashable, Sendable {
    package var difference: Double
    package var standardError: Double

    package func interval(level: Double) -> Interval {
      let z = SpecialFunctions.normalQuantile(0.5 + level / 2)
      return Interval(low: difference - z * standardError, high: difference + z * standardError)
    }

    /// Two-sided, from the normal approximation.
    package var p: Double {
      standardError > 0 ? 2 * SpecialFunctions.normalCDF(-abs(difference) / standardError) : 1
    }
  }

  /// The Mantel–Haenszel risk difference with Sato's variance (Sato 1989), which holds for few large strata and for
  /// many small ones; nil where no stratum has both groups.
  package static func mantelHaenszel(_ strata: [Stratum]) -> Estimate? {
    var (weights, weighted, p, q) = (0.0, 0.0, 0.0, 0.0)
    for stratum in strata where stratum.trials > 0 && stratum.otherTrials > 0 {
      let (x, n) = (Double(stratum.successes), Double(stratum.trials))
      let (y, m) = (Double(stratum.otherSuccesses), Double(stratum.otherTrials))
      let total = n + m
      weights += n * m / total
      weighted += (x * m - y * n) / total
      p += (n * n * y - m * m * x + n * m * (m - n) / 2) / (total * total)
      q += (x * (m - y) + y * (n - x)) / (2 * total)
    }
    guard weights > 0 else { return nil }
    let difference = weighted / weights
    let variance = (difference * p + q) / (weights * weights)
    // Perfect separation leaves no variance to go by: no interval is better than one of no width.
    guard variance > 0 else { return nil }
    return Estimate(difference: difference, standardError: max(0, variance).squareRoot())
  }
}
