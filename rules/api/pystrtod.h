/* pystrtod.h */

[[capi::maybe_exception]]
    double PyOS_string_to_double(const char *s, char **endptr, [[capi::nullable]] PyObject *overflow_exception);
[[capi::memory(mem)]] char *PyOS_double_to_string(double val, char format_code, int precision, int flags, int *ptype);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_Py_string_to_number_with_underscores(const char *str, Py_ssize_t len, const char *what, PyObject *obj,
                                                    void *arg,
                                                    PyObject *(*innerfunc)(const char *, Py_ssize_t, void *));
[[capi::until(3, 12)]] double _Py_parse_inf_or_nan(const char *p, char **endptr);
