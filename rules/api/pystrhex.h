/* pystrhex.h */

[[capi::until(3, 10)]] [[capi::new]] PyObject *_Py_strhex(const char *argbuf, const Py_ssize_t arglen);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_Py_strhex_bytes(const char *argbuf, const Py_ssize_t arglen);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *_Py_strhex_with_sep(const char *argbuf, const Py_ssize_t arglen, const PyObject *sep,
                                  const int bytes_per_group);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *_Py_strhex_bytes_with_sep(const char *argbuf, const Py_ssize_t arglen, const PyObject *sep,
                                        const int bytes_per_group);
