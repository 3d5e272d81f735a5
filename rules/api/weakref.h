/* weakrefobject.h, cpython/weakrefobject.h */

[[capi::until(3, 10)]] struct _PyWeakReference {
    PyObject ob_base;
    PyObject *wr_object;
    PyObject *wr_callback;
    Py_hash_t hash;
    PyWeakReference *wr_prev;
    PyWeakReference *wr_next;
};
[[capi::since(3, 11)]] struct _PyWeakReference {
    PyObject ob_base;
    PyObject *wr_object;
    PyObject *wr_callback;
    Py_hash_t hash;
    PyWeakReference *wr_prev;
    PyWeakReference *wr_next;
    vectorcallfunc vectorcall;
};
extern PyTypeObject _PyWeakref_RefType;
extern PyTypeObject _PyWeakref_ProxyType;
extern PyTypeObject _PyWeakref_CallableProxyType;
[[capi::truth, capi::never_fails]] int PyWeakref_CheckRef(PyObject *o);
[[capi::truth, capi::never_fails]] int PyWeakref_CheckRefExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyWeakref_CheckProxy(PyObject *o);
[[capi::truth, capi::never_fails]] int PyWeakref_Check(PyObject *o);
[[capi::new]] PyObject *PyWeakref_NewRef(PyObject *ob, [[capi::keeps, capi::nullable]] PyObject *callback);
[[capi::new]] PyObject *PyWeakref_NewProxy(PyObject *ob, [[capi::keeps, capi::nullable]] PyObject *callback);
[[capi::until(3, 14)]] [[capi::borrowed, capi::fleeting]] PyObject *PyWeakref_GetObject(PyObject *ref);
[[capi::since(3, 13)]] [[capi::truth, capi::shared]] int PyWeakref_GetRef(PyObject *ref, [[capi::new]] PyObject **pobj);
[[capi::until(3, 12)]] [[capi::count, capi::never_fails]] Py_ssize_t _PyWeakref_GetWeakrefCount(PyWeakReference *head);
void _PyWeakref_ClearRef(PyWeakReference *self);
[[capi::since(3, 14)]] [[capi::truth]] int PyWeakref_IsDead(PyObject *ref);
[[capi::until(3, 14)]] [[capi::borrowed, capi::never_null, capi::fleeting]]
    PyObject *PyWeakref_GET_OBJECT(PyObject *ref_obj);
