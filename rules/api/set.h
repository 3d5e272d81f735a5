/* setobject.h, cpython/setobject.h */

typedef struct {
    PyObject *key;
    Py_hash_t hash;
} setentry;
typedef struct {
    PyObject ob_base;
    Py_ssize_t fill;
    Py_ssize_t used;
    Py_ssize_t mask;
    setentry *table;
    Py_hash_t hash;
    Py_ssize_t finger;
    setentry smalltable[8];
    PyObject *weakreflist;
} PySetObject;
extern PyTypeObject PySet_Type;
extern PyTypeObject PyFrozenSet_Type;
extern PyTypeObject PySetIter_Type;
[[capi::until(3, 12)]] extern PyObject *_PySet_Dummy;
[[capi::new, capi::runs_code]] PyObject *PySet_New([[capi::nullable]] PyObject *iterable);
[[capi::new, capi::runs_code]] PyObject *PyFrozenSet_New([[capi::nullable]] PyObject *iterable);
[[capi::runs_code]] int PySet_Add(PyObject *set, [[capi::keeps]] PyObject *key);
[[capi::runs_code]] int PySet_Clear(PyObject *set);
[[capi::truth, capi::runs_code]] int PySet_Contains(PyObject *anyset, PyObject *key);
[[capi::truth, capi::runs_code]] int PySet_Discard(PyObject *set, PyObject *key);
[[capi::new]] PyObject *PySet_Pop(PyObject *set);
Py_ssize_t PySet_Size(PyObject *anyset);
[[capi::truth, capi::never_fails]] int PyFrozenSet_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyFrozenSet_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyAnySet_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyAnySet_Check(PyObject *o);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int PySet_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PySet_Check(PyObject *o);
[[capi::count, capi::never_fails]] Py_ssize_t PySet_GET_SIZE(PyObject *anyset);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PySet_NextEntry(PyObject *set, Py_ssize_t *pos, [[capi::borrowed(set), capi::untouched]] PyObject **key,
                         Py_hash_t *hash);
[[capi::until(3, 12)]] [[capi::runs_code]] int _PySet_Update(PyObject *set, PyObject *iterable);
