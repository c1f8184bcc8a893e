import Glibc

/// The normal distribution, and Student's t seen through it.
enum Normal {
  /// Two-sided 95 %.
  static let z95 = 1.959963984540054
  /// Two-sided 90 %.
  static let z90 = 1.6448536269514722
  /// 5 % two-sided and 80 % power together.
  static let z95Power80 = 1.959963984540054 + 0.8416212335729143

  /// Two-sided p of a standard normal deviate.
  static func twoSided(_ deviate: Double) -> Double { erfc(abs(deviate) / 2.0.squareRoot()) }

  /// The quantile of t for the normal quantile `z` (Cornish–Fisher expansion, Abramowitz and Stegun 26.7.5);
  /// within 1 % at 3 degrees of freedom and better above.
  static func tQuantile(_ z: Double, degrees: Double) -> Double {
    let n = max(degrees, 1)
    let z3 = z * z * z
    let z5 = z3 * z * z
    let z7 = z5 * z * z
    let first = (z3 + z) / (4 * n)
    let second = (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
    let third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
    return z + first + second + third
  }

  /// The normal deviate with the tail of a t value (Wallace 1959).
  static func deviate(t: Double, degrees: Double) -> Double {
    let size = (8 * degrees + 1) / (8 * degrees + 3) * (degrees * log1p(t * t / degrees)).squareRoot()
    return t < 0 ? -size : size
  }
}
