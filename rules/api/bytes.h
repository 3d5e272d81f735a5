/* bytesobject.h, cpython/bytesobject.h */

typedef struct {
    PyVarObject ob_base;
    Py_hash_t ob_shash;
    char ob_sval[1];
} PyBytesObject;
[[capi::until(3, 12)]] typedef struct {
    PyObject *buffer;
    Py_ssize_t allocated;
    Py_ssize_t min_size;
    int use_bytearray;
    int overallocate;
    int use_small_buffer;
    char small_buffer[512];
} _PyBytesWriter;
extern PyTypeObject PyBytes_Type;
extern PyTypeObject PyBytesIter_Type;
int PyBytes_Check(PyObject *o);
int PyBytes_CheckExact(PyObject *o);
PyObject *PyBytes_FromStringAndSize(const char *v, Py_ssize_t len);
PyObject *PyBytes_FromString(const char *v);
PyObject *PyBytes_FromObject(PyObject *o);
PyObject *PyBytes_FromFormatV(const char *format, va_list vargs);
PyObject *PyBytes_FromFormat(const char *format, ...);
Py_ssize_t PyBytes_Size(PyObject *o);
char *PyBytes_AsString(PyObject *o);
PyObject *PyBytes_Repr(PyObject *bytes, int smartquotes);
void PyBytes_Concat(PyObject **bytes, PyObject *newpart);
void PyBytes_ConcatAndDel(PyObject **bytes, PyObject *newpart);
PyObject *PyBytes_DecodeEscape(const char *s, Py_ssize_t len, const char *errors, Py_ssize_t unicode,
    const char *recode_encoding);
int PyBytes_AsStringAndSize(PyObject *obj, char **buffer, Py_ssize_t *length);
int _PyBytes_Resize(PyObject **bytes, Py_ssize_t newsize);
[[capi::until(3, 12)]] PyObject *_PyBytes_FormatEx(const char *format, Py_ssize_t format_len, PyObject *args,
    int use_bytearray);
char *PyBytes_AS_STRING(PyObject *string);
[[capi::until(3, 12)]] PyObject *_PyBytes_FromHex(PyObject *string, int use_bytearray);
[[capi::until(3, 12)]] PyObject *_PyBytes_DecodeEscape(const char *text, Py_ssize_t len, const char *errors,
    const char **first_invalid);
Py_ssize_t PyBytes_GET_SIZE(PyObject *o);
[[capi::since(3, 14)]] PyObject *PyBytes_Join(PyObject *sep, PyObject *iterable);
PyObject *_PyBytes_Join(PyObject *sep, PyObject *iterable);
[[capi::since(3, 15)]] PyBytesWriter *PyBytesWriter_Create(Py_ssize_t size);
[[capi::since(3, 15)]] void PyBytesWriter_Discard(PyBytesWriter *writer);
[[capi::since(3, 15)]] PyObject *PyBytesWriter_Finish(PyBytesWriter *writer);
[[capi::since(3, 15)]] PyObject *PyBytesWriter_FinishWithSize(PyBytesWriter *writer, Py_ssize_t size);
[[capi::since(3, 15)]] PyObject *PyBytesWriter_FinishWithPointer(PyBytesWriter *writer, void *buf);
[[capi::since(3, 15)]] void *PyBytesWriter_GetData(PyBytesWriter *writer);
[[capi::since(3, 15)]] Py_ssize_t PyBytesWriter_GetSize(PyBytesWriter *writer);
[[capi::since(3, 15)]] int PyBytesWriter_WriteBytes(PyBytesWriter *writer, const void *bytes, Py_ssize_t size);
[[capi::since(3, 15)]] int PyBytesWriter_Format(PyBytesWriter *writer, const char *format, ...);
[[capi::since(3, 15)]] int PyBytesWriter_Resize(PyBytesWriter *writer, Py_ssize_t size);
[[capi::since(3, 15)]] int PyBytesWriter_Grow(PyBytesWriter *writer, Py_ssize_t grow);
[[capi::since(3, 15)]] void *PyBytesWriter_GrowAndUpdatePointer(PyBytesWriter *writer, Py_ssize_t size, void *buf);
[[capi::until(3, 12)]] void _PyBytesWriter_Init(_PyBytesWriter *writer);
[[capi::until(3, 12)]] PyObject *_PyBytesWriter_Finish(_PyBytesWriter *writer, void *str);
[[capi::until(3, 12)]] void _PyBytesWriter_Dealloc(_PyBytesWriter *writer);
[[capi::until(3, 12)]] void *_PyBytesWriter_Alloc(_PyBytesWriter *writer, Py_ssize_t size);
[[capi::until(3, 12)]] void *_PyBytesWriter_Prepare(_PyBytesWriter *writer, void *str, Py_ssize_t size);
[[capi::until(3, 12)]] void *_PyBytesWriter_Resize(_PyBytesWriter *writer, void *str, Py_ssize_t size);
[[capi::until(3, 12)]] void *_PyBytesWriter_WriteBytes(_PyBytesWriter *writer, void *str, const void *bytes,
    Py_ssize_t size);
