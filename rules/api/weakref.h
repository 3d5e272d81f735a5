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
int PyWeakref_CheckRef(PyObject *o);
int PyWeakref_CheckRefExact(PyObject *o);
int PyWeakref_CheckProxy(PyObject *o);
int PyWeakref_Check(PyObject *o);
PyObject *PyWeakref_NewRef(PyObject *ob, PyObject *callback);
PyObject *PyWeakref_NewProxy(PyObject *ob, PyObject *callback);
[[capi::until(3, 14)]] PyObject *PyWeakref_GetObject(PyObject *ref);
[[capi::since(3, 13)]] int PyWeakref_GetRef(PyObject *ref, PyObject **pobj);
[[capi::until(3, 12)]] Py_ssize_t _PyWeakref_GetWeakrefCount(PyWeakReference *head);
void _PyWeakref_ClearRef(PyWeakReference *self);
[[capi::since(3, 14)]] int PyWeakref_IsDead(PyObject *ref);
[[capi::until(3, 14)]] PyObject *PyWeakref_GET_OBJECT(PyObject *ref_obj);
