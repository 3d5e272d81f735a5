#ifndef CAPI_COMPLEX_H
#define CAPI_COMPLEX_H
#include <sys/cdefs.h>
#define _Complex_I (__extension__ 1.0iF)
#define I _Complex_I
#ifndef __cplusplus
#define complex _Complex
#endif
#define CMPLX(x, y) ((double _Complex)__builtin_complex((double)(x), (double)(y)))
#define CMPLXF(x, y) ((float _Complex)__builtin_complex((float)(x), (float)(y)))
__BEGIN_DECLS
#define CAPI_OF_1(name) double _Complex name(double _Complex); float _Complex name##f(float _Complex); \
    long double _Complex name##l(long double _Complex);
#define CAPI_REAL(name) double name(double _Complex); float name##f(float _Complex); long double name##l(long double _Complex);
CAPI_OF_1(cacos) CAPI_OF_1(cacosh) CAPI_OF_1(casin) CAPI_OF_1(casinh) CAPI_OF_1(catan) CAPI_OF_1(catanh)
CAPI_OF_1(ccos) CAPI_OF_1(ccosh) CAPI_OF_1(cexp) CAPI_OF_1(clog) CAPI_OF_1(conj) CAPI_OF_1(cproj)
CAPI_OF_1(csin) CAPI_OF_1(csinh) CAPI_OF_1(csqrt) CAPI_OF_1(ctan) CAPI_OF_1(ctanh)
CAPI_REAL(cabs) CAPI_REAL(carg) CAPI_REAL(cimag) CAPI_REAL(creal)
#undef CAPI_OF_1
#undef CAPI_REAL
double _Complex cpow(double _Complex, double _Complex);
float _Complex cpowf(float _Complex, float _Complex);
long double _Complex cpowl(long double _Complex, long double _Complex);
__END_DECLS
#endif
