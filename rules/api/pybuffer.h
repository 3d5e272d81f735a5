/* pybuffer.h */

[[capi::since(3, 11)]] typedef struct {
    void *buf;
    PyObject *obj;
    Py_ssize_t len;
    Py_ssize_t itemsize;
    int readonly;
    int ndim;
    char *format;
    Py_ssize_t *shape;
    Py_ssize_t *strides;
    Py_ssize_t *suboffsets;
    void *internal;
} Py_buffer;
[[capi::runs_code]] typedef int (*getbufferproc)(PyObject *, [[capi::memory(buffer)]] Py_buffer *, int);
[[capi::runs_code]] typedef void (*releasebufferproc)(PyObject *, [[capi::frees(buffer)]] Py_buffer *);
[[capi::truth, capi::never_fails]] int PyObject_CheckBuffer(PyObject *obj);
[[capi::runs_code]] int PyObject_GetBuffer(PyObject *exporter, [[capi::memory(buffer)]] Py_buffer *view, int flags);
[[capi::until(3, 10)]] [[capi::never_null]] void *PyBuffer_GetPointer(Py_buffer *view, Py_ssize_t *indices);
[[capi::since(3, 11)]] [[capi::never_null]] void *PyBuffer_GetPointer(const Py_buffer *view, const Py_ssize_t *indices);
Py_ssize_t PyBuffer_SizeFromFormat(const char *format);
[[capi::until(3, 10)]] int PyBuffer_ToContiguous(void *buf, Py_buffer *src, Py_ssize_t len, char order);
[[capi::since(3, 11)]] int PyBuffer_ToContiguous(void *buf, const Py_buffer *src, Py_ssize_t len, char order);
[[capi::until(3, 10)]] int PyBuffer_FromContiguous(Py_buffer *view, void *buf, Py_ssize_t len, char order);
[[capi::since(3, 11)]] int PyBuffer_FromContiguous(const Py_buffer *view, const void *buf, Py_ssize_t len, char order);
[[capi::runs_code]] int PyObject_CopyData(PyObject *dest, PyObject *src);
[[capi::truth, capi::never_fails]] int PyBuffer_IsContiguous(const Py_buffer *view, char order);
void PyBuffer_FillContiguousStrides(int ndims, Py_ssize_t *shape, Py_ssize_t *strides, int itemsize, char order);
int PyBuffer_FillInfo([[capi::memory(buffer)]] Py_buffer *view, [[capi::nullable]] PyObject *exporter, void *buf,
                      Py_ssize_t len, int readonly, int flags);
[[capi::runs_code]] void PyBuffer_Release([[capi::frees(buffer)]] Py_buffer *view);
