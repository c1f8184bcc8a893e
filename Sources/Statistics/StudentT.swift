internal import CBoostMath

/// Student's t. NaN outside its domain, which begins above 0 degrees of freedom.
package enum StudentT {
  package static func cdf(_ value: Double, degrees: Double) -> Double {
    terrain_student_t_cdf(value, degrees)
  }

  package static func quantile(_ probability: Double, degrees: Double) -> Double {
    terrain_student_t_quantile(probability, degrees)
  }
}
