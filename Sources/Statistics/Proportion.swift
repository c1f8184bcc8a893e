/// Intervals for rates.
package enum Proportion {
  /// Wilson's score interval (Wilson 1927); nil without cases or for an impossible count.
  package static func wilson(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    return wilson(
      share: Double(successes) / Double(trials), cases: Double(trials), z: Normal.quantile(0.5 + level / 2))
  }

  /// For a share of at least one case and a two-sided deviate. It ends at 0 or 1 exactly where no case, or every case,
  /// is a success.
  static func wilson(share: Double, cases: Double, z: Double) -> Interval {
    let scale = 1 + z * z / cases
    let centre = (share + z * z / (2 * cases)) / scale
    let half = z * (share * (1 - share) / cases + z * z / (4 * cases * cases)).squareRoot() / scale
    return Interval(
      low: share == 0 ? 0 : max(0, centre - half), high: share == 1 ? 1 : min(1, centre + half))
  }
}
