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
}
