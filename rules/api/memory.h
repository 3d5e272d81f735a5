/* memoryobject.h, cpython/memoryobject.h */

typedef struct {
    PyObject ob_base;
    int flags;
    Py_ssize_t exports;
    Py_buffer master;
} _PyManagedBufferObject;
typedef struct {
    PyVarObject ob_base;
    _PyManagedBufferObject *mbuf;
    Py_hash_t hash;
    int flags;
    Py_ssize_t exports;
    Py_buffer view;
    PyObject *weakreflist;
    Py_ssize_t ob_array[1];
} PyMemoryViewObject;
extern PyTypeObject PyMemoryView_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyManagedBuffer_Type;
[[capi::truth, capi::never_fails]] int PyMemoryView_Check(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyMemoryView_FromObject([[capi::keeps]] PyObject *obj);
[[capi::new, capi::oom]] PyObject *PyMemoryView_FromMemory(char *mem, Py_ssize_t size, int flags);
[[capi::until(3, 10)]] [[capi::new]] PyObject *PyMemoryView_FromBuffer(Py_buffer *view);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyMemoryView_FromBuffer(const Py_buffer *view);
[[capi::new, capi::runs_code]] PyObject *PyMemoryView_GetContiguous(PyObject *obj, int buffertype, char order);
[[capi::inside(mview), capi::never_null]] Py_buffer *PyMemoryView_GET_BUFFER(PyObject *mview);
[[capi::borrowed(mview), capi::null_without_exception]] PyObject *PyMemoryView_GET_BASE(PyObject *mview);
