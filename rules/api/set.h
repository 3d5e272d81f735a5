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
PyObject *PySet_New(PyObject *iterable);
PyObject *PyFrozenSet_New(PyObject *iterable);
int PySet_Add(PyObject *set, PyObject *key);
int PySet_Clear(PyObject *set);
int PySet_Contains(PyObject *anyset, PyObject *key);
int PySet_Discard(PyObject *set, PyObject *key);
PyObject *PySet_Pop(PyObject *set);
Py_ssize_t PySet_Size(PyObject *anyset);
int PyFrozenSet_CheckExact(PyObject *o);
int PyFrozenSet_Check(PyObject *o);
int PyAnySet_CheckExact(PyObject *o);
int PyAnySet_Check(PyObject *o);
[[capi::since(3, 10)]] int PySet_CheckExact(PyObject *o);
int PySet_Check(PyObject *o);
Py_ssize_t PySet_GET_SIZE(PyObject *anyset);
[[capi::until(3, 12)]] int _PySet_NextEntry(PyObject *set, Py_ssize_t *pos, PyObject **key, Py_hash_t *hash);
[[capi::until(3, 12)]] int _PySet_Update(PyObject *set, PyObject *iterable);
