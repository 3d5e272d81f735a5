/* cpython/sentinelobject.h */

[[capi::since(3, 15)]] extern PyTypeObject PySentinel_Type;
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PySentinel_CheckExact(PyObject *o);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PySentinel_Check(PyObject *o);
[[capi::since(3, 15)]] [[capi::new]]
    PyObject *PySentinel_New(const char *name, const char *module_name, const char *repr);
