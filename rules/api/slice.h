/* sliceobject.h, cpython/sliceobject.h */

typedef struct {
    PyObject ob_base;
    PyObject *start;
    PyObject *stop;
    PyObject *step;
} PySliceObject;
extern PyObject _Py_EllipsisObject;
extern PyTypeObject PySlice_Type;
extern PyTypeObject PyEllipsis_Type;
[[capi::truth, capi::never_fails]] int PySlice_Check(PyObject *o);
[[capi::new, capi::oom]]
    PyObject *PySlice_New([[capi::keeps, capi::nullable]] PyObject *start,
                          [[capi::keeps, capi::nullable]] PyObject *stop,
                          [[capi::keeps, capi::nullable]] PyObject *step);
[[capi::runs_code]]
    int PySlice_GetIndices(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
[[capi::runs_code]]
    int PySlice_GetIndicesEx(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step,
                             Py_ssize_t *slicelength);
[[capi::runs_code]] int PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
[[capi::count, capi::never_fails]]
    Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step);
[[capi::new]] PyObject *_PySlice_FromIndices(Py_ssize_t start, Py_ssize_t stop);
[[capi::runs_code]]
    int _PySlice_GetLongIndices(PySliceObject *self, PyObject *length, [[capi::new]] PyObject **start_ptr,
                                [[capi::new]] PyObject **stop_ptr, [[capi::new]] PyObject **step_ptr);
