internal import CBoostMath

/// Distribution functions and their inverses, from Boost.Math. NaN outside their domains.
package enum SpecialFunctions {
  package static func normalCDF(_ x: Double) -> Double { terrain_normal_cdf(x) }

  package static func normalQuantile(_ p: Double) -> Double { terrain_normal_quantile(p) }

  package static func studentTCDF(_ x: Double, degrees: Double) -> Double {
    terrain_student_t_cdf(x, degrees)
  }

  package static func studentTQuantile(_ p: Double, degrees: Double) -> Double {
    terrain_student_t_quantile(p, degrees)
  }

  /// Regularised incomplete beta, I_x(a, b).
  package static func betaCDF(_ x: Double, _ a: Double, _ b: Double) -> Double { terrain_beta_cdf(x, a, b) }

  package static func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    terrain_beta_quantile(p, a, b)
  }

  /// Regularised lower incomplete gamma, P(a, x).
  package static func gammaCDF(shape a: Double, _ x: Double) -> Double { terrain_gamma_cdf(a, x) }

  package static func gammaQuantile(shape a: Double, _ p: Double) -> Double { terrain_gamma_quantile(a, p) }

  package static func chiSquareQuantile(_ p: Double, degrees: Double) -> Double {
    2 * terrain_gamma_quantile(degrees / 2, p)
  }

  package static func chiSquareCDF(_ x: Double, degrees: Double) -> Double {
    terrain_gamma_cdf(degrees / 2, x / 2)
  }

  package static func logGamma(_ x: Double) -> Double { terrain_log_gamma(x) }
}
