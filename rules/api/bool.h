/* boolobject.h */

[[capi::until(3, 10)]] extern struct _longobject _Py_FalseStruct;
[[capi::since(3, 11)]] extern PyLongObject _Py_FalseStruct;
[[capi::until(3, 10)]] extern struct _longobject _Py_TrueStruct;
[[capi::since(3, 11)]] extern PyLongObject _Py_TrueStruct;
[[capi::truth, capi::never_fails]] int PyBool_Check(PyObject *o);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int Py_IsTrue(PyObject *x);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int Py_IsFalse(PyObject *x);
[[capi::new, capi::never_null, capi::immortal]] PyObject *PyBool_FromLong(long v);
