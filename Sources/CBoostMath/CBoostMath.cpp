#include "CBoostMath.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace {
using namespace boost::math::policies;
// Errors give NaN or infinity: an exception must not cross into Swift.
using quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
                     underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
                     evaluation_error<ignore_error>, indeterminate_result_error<ignore_error>,
                     promote_double<true>>;
const quiet policy_value;
const double nan_value = std::numeric_limits<double>::quiet_NaN();

bool is_probability(double p) { return p >= 0 && p <= 1; }
bool is_positive(double x) { return x > 0 && std::isfinite(x); }
}  // namespace

extern "C" {

double terrain_normal_cdf(double x) {
  if (std::isnan(x)) return nan_value;
  return boost::math::cdf(boost::math::normal_distribution<double, quiet>(0, 1), x);
}

double terrain_normal_quantile(double p) {
  if (!is_probability(p)) return nan_value;
  return boost::math::quantile(boost::math::normal_distribution<double, quiet>(0, 1), p);
}

double terrain_student_t_cdf(double x, double degrees) {
  if (std::isnan(x) || !is_positive(degrees)) return nan_value;
  return boost::math::cdf(boost::math::students_t_distribution<double, quiet>(degrees), x);
}

double terrain_student_t_quantile(double p, double degrees) {
  if (!is_probability(p) || !is_positive(degrees)) return nan_value;
  return boost::math::quantile(boost::math::students_t_distribution<double, quiet>(degrees), p);
}

double terrain_beta_cdf(double x, double a, double b) {
  if (!is_probability(x) || !is_positive(a) || !is_positive(b)) return nan_value;
  return boost::math::ibeta(a, b, x, policy_value);
}

double terrain_beta_quantile(double p, double a, double b) {
  if (!is_probability(p) || !is_positive(a) || !is_positive(b)) return nan_value;
  return boost::math::ibeta_inv(a, b, p, policy_value);
}

double terrain_gamma_cdf(double a, double x) {
  if (!is_positive(a) || !(x >= 0)) return nan_value;
  return boost::math::gamma_p(a, x, policy_value);
}

double terrain_gamma_quantile(double a, double p) {
  if (!is_positive(a) || !is_probability(p)) return nan_value;
  return boost::math::gamma_p_inv(a, p, policy_value);
}

double terrain_log_gamma(double x) {
  if (!is_positive(x)) return nan_value;
  return boost::math::lgamma(x, policy_value);
}
}
