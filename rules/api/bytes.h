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
[[capi::truth, capi::never_fails]] int PyBytes_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyBytes_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyBytes_FromStringAndSize(const char *v, Py_ssize_t len);
[[capi::new, capi::oom]] PyObject *PyBytes_FromString(const char *v);
[[capi::new, capi::runs_code]] PyObject *PyBytes_FromObject(PyObject *o);
[[capi::new, capi::format(bytes, format)]] PyObject *PyBytes_FromFormatV(const char *format, va_list vargs);
[[capi::new, capi::format(bytes, format)]] PyObject *PyBytes_FromFormat(const char *format, ...);
Py_ssize_t PyBytes_Size(PyObject *o);
[[capi::inside(o)]] char *PyBytes_AsString(PyObject *o);
[[capi::new]] PyObject *PyBytes_Repr(PyObject *bytes, int smartquotes);
[[capi::may_fail, capi::oom, capi::runs_code]]
    void PyBytes_Concat([[capi::exchanges]] PyObject **bytes, [[capi::nullable]] PyObject *newpart);
[[capi::may_fail, capi::oom]]
    void PyBytes_ConcatAndDel([[capi::exchanges]] PyObject **bytes, [[capi::steals, capi::nullable]] PyObject *newpart);
[[capi::new]]
    PyObject *PyBytes_DecodeEscape(const char *s, Py_ssize_t len, const char *errors, Py_ssize_t unicode,
                                   const char *recode_encoding);
int PyBytes_AsStringAndSize(PyObject *obj, char **buffer, Py_ssize_t *length);
[[capi::oom]] int _PyBytes_Resize([[capi::exchanges]] PyObject **bytes, Py_ssize_t newsize);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyBytes_FormatEx(const char *format, Py_ssize_t format_len, PyObject *args, int use_bytearray);
[[capi::inside(string), capi::never_null]] char *PyBytes_AS_STRING(PyObject *string);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyBytes_FromHex(PyObject *string, int use_bytearray);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyBytes_DecodeEscape(const char *text, Py_ssize_t len, const char *errors, const char **first_invalid);
[[capi::count, capi::never_fails]] Py_ssize_t PyBytes_GET_SIZE(PyObject *o);
[[capi::since(3, 14)]] [[capi::new, capi::runs_code]] PyObject *PyBytes_Join(PyObject *sep, PyObject *iterable);
[[capi::new, capi::runs_code]] PyObject *_PyBytes_Join(PyObject *sep, PyObject *iterable);
[[capi::since(3, 15)]] [[capi::memory(bytes_writer), capi::oom]] PyBytesWriter *PyBytesWriter_Create(Py_ssize_t size);
[[capi::since(3, 15)]] void PyBytesWriter_Discard([[capi::nullable, capi::frees(bytes_writer)]] PyBytesWriter *writer);
[[capi::since(3, 15)]] [[capi::new]]
    PyObject *PyBytesWriter_Finish([[capi::frees(bytes_writer)]] PyBytesWriter *writer);
[[capi::since(3, 15)]] [[capi::new]]
    PyObject *PyBytesWriter_FinishWithSize([[capi::frees(bytes_writer)]] PyBytesWriter *writer, Py_ssize_t size);
[[capi::since(3, 15)]] [[capi::new]]
    PyObject *PyBytesWriter_FinishWithPointer([[capi::frees(bytes_writer)]] PyBytesWriter *writer, void *buf);
[[capi::since(3, 15)]] [[capi::inside(writer), capi::never_null]] void *PyBytesWriter_GetData(PyBytesWriter *writer);
[[capi::since(3, 15)]] [[capi::count, capi::never_fails]] Py_ssize_t PyBytesWriter_GetSize(PyBytesWriter *writer);
[[capi::since(3, 15)]] int PyBytesWriter_WriteBytes(PyBytesWriter *writer, const void *bytes, Py_ssize_t size);
[[capi::since(3, 15)]] [[capi::format(bytes, format)]]
    int PyBytesWriter_Format(PyBytesWriter *writer, const char *format, ...);
[[capi::since(3, 15)]] int PyBytesWriter_Resize(PyBytesWriter *writer, Py_ssize_t size);
[[capi::since(3, 15)]] int PyBytesWriter_Grow(PyBytesWriter *writer, Py_ssize_t grow);
[[capi::since(3, 15)]] void *PyBytesWriter_GrowAndUpdatePointer(PyBytesWriter *writer, Py_ssize_t size, void *buf);
[[capi::until(3, 12)]] void _PyBytesWriter_Init([[capi::memory(bytes_writer_struct)]] _PyBytesWriter *writer);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyBytesWriter_Finish([[capi::frees(bytes_writer_struct)]] _PyBytesWriter *writer, void *str);
[[capi::until(3, 12)]] void _PyBytesWriter_Dealloc([[capi::frees(bytes_writer_struct)]] _PyBytesWriter *writer);
[[capi::until(3, 12)]] void *_PyBytesWriter_Alloc(_PyBytesWriter *writer, Py_ssize_t size);
[[capi::until(3, 12)]] void *_PyBytesWriter_Prepare(_PyBytesWriter *writer, void *str, Py_ssize_t size);
[[capi::until(3, 12)]] void *_PyBytesWriter_Resize(_PyBytesWriter *writer, void *str, Py_ssize_t size);
[[capi::until(3, 12)]]
    void *_PyBytesWriter_WriteBytes(_PyBytesWriter *writer, void *str, const void *bytes, Py_ssize_t size);
