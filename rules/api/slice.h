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
int PySlice_Check(PyObject *o);
PyObject *PySlice_New(PyObject *start, PyObject *stop, PyObject *step);
int PySlice_GetIndices(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
int PySlice_GetIndicesEx(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step,
    Py_ssize_t *slicelength);
int PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step);
PyObject *_PySlice_FromIndices(Py_ssize_t start, Py_ssize_t stop);
int _PySlice_GetLongIndices(PySliceObject *self, PyObject *length, PyObject **start_ptr, PyObject **stop_ptr,
    PyObject **step_ptr);
