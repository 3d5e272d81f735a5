#ifndef CAPI_MATH_H
#define CAPI_MATH_H
#include <sys/cdefs.h>
typedef float float_t;
typedef double double_t;
#define HUGE_VAL (__builtin_huge_val())
#define HUGE_VALF (__builtin_huge_valf())
#define HUGE_VALL (__builtin_huge_vall())
#define INFINITY (__builtin_inff())
#define NAN (__builtin_nanf(""))
#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#define FP_ILOGB0 (-2147483647 - 1)
#define FP_ILOGBNAN (-2147483647 - 1)
#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define math_errhandling 3
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
#define fpclassify(x) __builtin_fpclassify(0, 1, 4, 3, 2, x)
#define isfinite(x) __builtin_isfinite(x)
#define isinf(x) __builtin_isinf_sign(x)
#define isnan(x) __builtin_isnan(x)
#define isnormal(x) __builtin_isnormal(x)
#define signbit(x) __builtin_signbit(x)
#define isgreater(x, y) __builtin_isgreater(x, y)
#define isgreaterequal(x, y) __builtin_isgreaterequal(x, y)
#define isless(x, y) __builtin_isless(x, y)
#define islessequal(x, y) __builtin_islessequal(x, y)
#define islessgreater(x, y) __builtin_islessgreater(x, y)
#define isunordered(x, y) __builtin_isunordered(x, y)
__BEGIN_DECLS
#define CAPI_OF_1(name) double name(double); float name##f(float); long double name##l(long double);
#define CAPI_OF_2(name) double name(double, double); float name##f(float, float); long double name##l(long double, long double);
#define CAPI_TO(result, name) result name(double); result name##f(float); result name##l(long double);
CAPI_OF_1(acos) CAPI_OF_1(acosh) CAPI_OF_1(asin) CAPI_OF_1(asinh) CAPI_OF_1(atan) CAPI_OF_1(atanh)
CAPI_OF_1(cbrt) CAPI_OF_1(ceil) CAPI_OF_1(cos) CAPI_OF_1(cosh) CAPI_OF_1(erf) CAPI_OF_1(erfc)
CAPI_OF_1(exp) CAPI_OF_1(exp2) CAPI_OF_1(exp10) CAPI_OF_1(expm1) CAPI_OF_1(fabs) CAPI_OF_1(floor)
CAPI_OF_1(lgamma) CAPI_OF_1(log) CAPI_OF_1(log10) CAPI_OF_1(log1p) CAPI_OF_1(log2) CAPI_OF_1(logb)
CAPI_OF_1(nearbyint) CAPI_OF_1(rint) CAPI_OF_1(round) CAPI_OF_1(sin) CAPI_OF_1(sinh) CAPI_OF_1(sqrt)
CAPI_OF_1(tan) CAPI_OF_1(tanh) CAPI_OF_1(tgamma) CAPI_OF_1(trunc)
CAPI_OF_2(atan2) CAPI_OF_2(copysign) CAPI_OF_2(fdim) CAPI_OF_2(fmax) CAPI_OF_2(fmin) CAPI_OF_2(fmod)
CAPI_OF_2(hypot) CAPI_OF_2(nextafter) CAPI_OF_2(pow) CAPI_OF_2(remainder)
CAPI_TO(int, ilogb) CAPI_TO(long, lrint) CAPI_TO(long long, llrint) CAPI_TO(long, lround) CAPI_TO(long long, llround)
#undef CAPI_OF_1
#undef CAPI_OF_2
#undef CAPI_TO
double fma(double, double, double);
float fmaf(float, float, float);
long double fmal(long double, long double, long double);
double frexp(double, int *);
float frexpf(float, int *);
long double frexpl(long double, int *);
double ldexp(double, int);
float ldexpf(float, int);
long double ldexpl(long double, int);
double modf(double, double *);
float modff(float, float *);
long double modfl(long double, long double *);
double nexttoward(double, long double);
double remquo(double, double, int *);
double scalbn(double, int);
float scalbnf(float, int);
double scalbln(double, long);
double nan(const char *);
float nanf(const char *);
long double nanl(const char *);
double lgamma_r(double, int *);
double j0(double);
double j1(double);
double jn(int, double);
double y0(double);
double y1(double);
double yn(int, double);
void sincos(double, double *, double *);
extern int signgam;
__END_DECLS
#endif
