/* refcount.h */

[[capi::count, capi::never_fails]] Py_ssize_t Py_REFCNT(PyObject *o);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::count, capi::never_fails]]
    Py_ssize_t _Py_REFCNT(const PyObject *ob);
[[capi::since(3, 14)]] [[capi::count, capi::never_fails]] Py_ssize_t _Py_REFCNT(PyObject *ob);
[[capi::until(3, 9)]] [[capi::inside(o), capi::never_null]] Py_ssize_t *capi_lv_Py_REFCNT(PyObject *o);
[[capi::since(3, 12)]] [[capi::truth, capi::never_fails]] int _Py_IsImmortal(PyObject *op);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]] int _Py_IsStaticImmortal(PyObject *op);
[[capi::since(3, 13)]] void _Py_SetRefcnt([[capi::recounts]] PyObject *ob, Py_ssize_t refcnt);
void Py_SET_REFCNT([[capi::recounts]] PyObject *o, Py_ssize_t refcnt);
[[capi::runs_code]] void _Py_Dealloc([[capi::releases]] PyObject *o);
void Py_IncRef([[capi::acquires, capi::nullable]] PyObject *o);
[[capi::runs_code]] void Py_DecRef([[capi::releases, capi::nullable]] PyObject *o);
[[capi::since(3, 10)]] void _Py_IncRef([[capi::acquires]] PyObject *o);
[[capi::since(3, 10)]] [[capi::runs_code]] void _Py_DecRef([[capi::releases]] PyObject *o);
void Py_INCREF([[capi::acquires]] PyObject *o);
[[capi::runs_code]] void Py_DECREF([[capi::releases]] PyObject *o);
[[capi::runs_code]] void Py_CLEAR([[capi::clears]] PyObject **op);
void Py_XINCREF([[capi::acquires, capi::nullable]] PyObject *o);
[[capi::runs_code]] void Py_XDECREF([[capi::releases, capi::nullable]] PyObject *o);
[[capi::since(3, 10)]] [[capi::new_of(o), capi::never_null]] PyObject *Py_NewRef(PyObject *o);
[[capi::since(3, 10)]] [[capi::new_of(o), capi::null_without_exception]]
    PyObject *Py_XNewRef([[capi::nullable]] PyObject *o);
[[capi::since(3, 10)]] [[capi::new_of(obj), capi::never_null]] PyObject *_Py_NewRef(PyObject *obj);
[[capi::since(3, 10)]] [[capi::new_of(obj), capi::null_without_exception]]
    PyObject *_Py_XNewRef([[capi::nullable]] PyObject *obj);
