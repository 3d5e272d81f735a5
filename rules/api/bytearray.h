/* bytearrayobject.h, cpython/bytearrayobject.h */

[[capi::until(3, 14)]] typedef struct {
    PyVarObject ob_base;
    Py_ssize_t ob_alloc;
    char *ob_bytes;
    char *ob_start;
    Py_ssize_t ob_exports;
} PyByteArrayObject;
[[capi::since(3, 15)]] typedef struct {
    PyVarObject ob_base;
    Py_ssize_t ob_alloc;
    char *ob_bytes;
    char *ob_start;
    Py_ssize_t ob_exports;
    PyObject *ob_bytes_object;
} PyByteArrayObject;
extern PyTypeObject PyByteArray_Type;
extern PyTypeObject PyByteArrayIter_Type;
[[capi::until(3, 14)]] extern char _PyByteArray_empty_string[];
[[capi::truth, capi::never_fails]] int PyByteArray_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyByteArray_CheckExact(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyByteArray_FromObject(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyByteArray_Concat(PyObject *a, PyObject *b);
[[capi::new, capi::oom]] PyObject *PyByteArray_FromStringAndSize(const char *string, Py_ssize_t len);
Py_ssize_t PyByteArray_Size(PyObject *bytearray);
[[capi::inside(bytearray)]] char *PyByteArray_AsString(PyObject *bytearray);
int PyByteArray_Resize(PyObject *bytearray, Py_ssize_t len);
[[capi::inside(bytearray), capi::never_null]] char *PyByteArray_AS_STRING(PyObject *bytearray);
[[capi::count, capi::never_fails]] Py_ssize_t PyByteArray_GET_SIZE(PyObject *bytearray);
