/// How much more counts scatter than chance alone would have them.
package enum Dispersion {
  /// Pearson's statistic of groups that share one rate: squared residuals of their successes over their binomial
  /// variance. It is about the number of groups less one where nothing but chance tells them apart.
  ///
  /// Groups without cases say nothing. nil where no case, or every case, is a success.
  package static func pearson(_ groups: [(successes: Double, cases: Double)]) -> Double? {
    let cases = groups.reduce(0) { $0 + $1.cases }
    let share = cases > 0 ? groups.reduce(0) { $0 + $1.successes } / cases : 0
    guard share > 0, share < 1 else { return nil }
    return groups.reduce(0) { sum, group in
      guard group.cases > 0 else { return sum }
      let residual = group.successes - group.cases * share
      return sum + residual * residual / (group.cases * share * (1 - share))
    }
  }
}
