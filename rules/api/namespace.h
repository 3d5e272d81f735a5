/* namespaceobject.h */

[[capi::until(3, 10)]] extern PyTypeObject _PyNamespace_Type;
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyNamespace_New(PyObject *kwds);
