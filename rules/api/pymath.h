/* pymath.h */

[[capi::truth, capi::never_fails, capi::without_gil]] int Py_IS_NAN(double x);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_IS_INFINITY(double x);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_IS_FINITE(double x);
[[capi::until(3, 10)]] unsigned short _Py_get_387controlword(void);
[[capi::until(3, 10)]] void _Py_set_387controlword(unsigned short arg);
[[capi::until(3, 9)]] unsigned int _Py_bit_length(unsigned long d);
