#ifndef TERRAIN_BOOST_MATH_H
#define TERRAIN_BOOST_MATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// Distribution functions and their inverses. Every function gives NaN where its arguments are outside its domain and
/// never throws.

double terrain_normal_cdf(double x);
double terrain_normal_quantile(double p);
double terrain_student_t_cdf(double x, double degrees);
double terrain_student_t_quantile(double p, double degrees);
/// Regularised incomplete beta I_x(a, b) and the x that gives p.
double terrain_beta_cdf(double x, double a, double b);
double terrain_beta_quantile(double p, double a, double b);
/// Regularised lower incomplete gamma P(a, x) and the x that gives p.
double terrain_gamma_cdf(double a, double x);
double terrain_gamma_quantile(double a, double p);
double terrain_log_gamma(double x);

#ifdef __cplusplus
}
#endif

#endif
