#include "CBoostMath.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {
using namespace boost::math::policies;
// Errors give NaN or infinity: an exception must not cross into Swift.
using quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
                     underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
                     evaluation_error<ignore_error>, indeterminate_result_error<ignore_error>,
                     promote_double<true>>;
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
}
