/* tupleobject.h, cpython/tupleobject.h */

[[capi::until(3, 13)]] typedef struct {
    PyVarObject ob_base;
    PyObject *ob_item[1];
} PyTupleObject;
[[capi::since(3, 14)]] typedef struct {
    PyVarObject ob_base;
    Py_hash_t ob_hash;
    PyObject *ob_item[1];
} PyTupleObject;
extern PyTypeObject PyTuple_Type;
extern PyTypeObject PyTupleIter_Type;
[[capi::truth, capi::never_fails]] int PyTuple_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyTuple_CheckExact(PyObject *o);
[[capi::new, capi::kind(PyTuple), capi::oom]] PyObject *PyTuple_New(Py_ssize_t len);
Py_ssize_t PyTuple_Size(PyObject *p);
[[capi::borrowed(p)]] PyObject *PyTuple_GetItem(PyObject *p, Py_ssize_t pos);
int PyTuple_SetItem(PyObject *p, Py_ssize_t pos, [[capi::steals, capi::keeps]] PyObject *o);
[[capi::new, capi::oom]] PyObject *PyTuple_GetSlice(PyObject *p, Py_ssize_t low, Py_ssize_t high);
[[capi::new, capi::variadic(keeps), capi::oom]] PyObject *PyTuple_Pack(Py_ssize_t n, ...);
[[capi::until(3, 12)]] void _PyTuple_MaybeUntrack(PyObject *o);
[[capi::oom]] int _PyTuple_Resize([[capi::exchanges]] PyObject **p, Py_ssize_t newsize);
[[capi::count, capi::never_fails]] Py_ssize_t PyTuple_GET_SIZE(PyObject *p);
[[capi::borrowed(p), capi::never_null]] PyObject *PyTuple_GET_ITEM(PyObject *p, Py_ssize_t pos);
[[capi::inside(p), capi::never_null]] PyObject **capi_lv_PyTuple_GET_ITEM(PyObject *p, Py_ssize_t pos);
void PyTuple_SET_ITEM(PyObject *p, Py_ssize_t pos, [[capi::steals, capi::keeps]] PyObject *o);
[[capi::until(3, 12)]] void _PyTuple_DebugMallocStats(FILE *out);
[[capi::since(3, 15)]] [[capi::new, capi::oom]]
    PyObject *PyTuple_FromArray([[capi::keeps, capi::array(size)]] PyObject *const *array, Py_ssize_t size);
