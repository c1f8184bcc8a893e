internal import CBoostMath

/// The standard normal distribution. NaN outside its domain.
package enum Normal {
  /// Two-sided 95 %.
  package static let z95 = 1.959963984540054
  /// Two-sided 90 %.
  package static let z90 = 1.6448536269514722
  /// 5 % two-sided and 80 % power together.
  package static let z95Power80 = 1.959963984540054 + 0.8416212335729143

  package static func cdf(_ value: Double) -> Double { terrain_normal_cdf(value) }

  package static func quantile(_ probability: Double) -> Double { terrain_normal_quantile(probability) }

  /// Two-sided p of a deviate. The lower tail is used, where small probabilities keep their digits.
  package static func twoSidedP(_ deviate: Double) -> Double { 2 * cdf(-abs(deviate)) }
}
