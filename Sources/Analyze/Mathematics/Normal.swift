import Glibc
import Statistics

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

  /// The quantile of t at the probability that the normal quantile `z` has; at least one degree of freedom.
  static func tQuantile(_ z: Double, degrees: Double) -> Double {
    SpecialFunctions.studentTQuantile(SpecialFunctions.normalCDF(z), degrees: max(degrees, 1))
  }

  /// The normal deviate with the tail of a t value. The lower tail is used, where small probabilities keep their digits.
  static func deviate(t: Double, degrees: Double) -> Double {
    let size = -SpecialFunctions.normalQuantile(SpecialFunctions.studentTCDF(-abs(t), degrees: degrees))
    return t < 0 ? -size : size
  }
}
