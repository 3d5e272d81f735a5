/* pyctype.h, cpython/pyctype.h */

extern const unsigned int _Py_ctype_table[256];
extern const unsigned char _Py_ctype_tolower[256];
extern const unsigned char _Py_ctype_toupper[256];
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISLOWER(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISUPPER(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISALPHA(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISDIGIT(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISXDIGIT(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISALNUM(int c);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_ISSPACE(int c);
[[capi::never_fails, capi::without_gil]] int Py_TOLOWER(int c);
[[capi::never_fails, capi::without_gil]] int Py_TOUPPER(int c);
