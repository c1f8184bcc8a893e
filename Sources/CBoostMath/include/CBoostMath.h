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

#ifdef __cplusplus
}
#endif

#endif
