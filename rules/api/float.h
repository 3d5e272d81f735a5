/* floatobject.h, cpython/floatobject.h */

typedef struct {
    PyObject ob_base;
    double ob_fval;
} PyFloatObject;
extern PyTypeObject PyFloat_Type;
[[capi::truth, capi::never_fails]] int PyFloat_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyFloat_CheckExact(PyObject *o);
[[capi::never_fails]] double PyFloat_GetMax(void);
[[capi::never_fails]] double PyFloat_GetMin(void);
[[capi::new]] PyObject *PyFloat_GetInfo(void);
[[capi::new, capi::runs_code]] PyObject *PyFloat_FromString(PyObject *str);
[[capi::new, capi::oom]] PyObject *PyFloat_FromDouble(double v);
[[capi::maybe_exception, capi::runs_code]] double PyFloat_AsDouble(PyObject *pyfloat);
[[capi::until(3, 10)]] int _PyFloat_Pack2(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] int _PyFloat_Pack4(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] int _PyFloat_Pack8(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] [[capi::maybe_exception]] double _PyFloat_Unpack2(const unsigned char *p, int le);
[[capi::until(3, 10)]] [[capi::maybe_exception]] double _PyFloat_Unpack4(const unsigned char *p, int le);
[[capi::until(3, 10)]] [[capi::maybe_exception]] double _PyFloat_Unpack8(const unsigned char *p, int le);
[[capi::until(3, 10)]] void _PyFloat_DebugMallocStats(FILE *out);
[[capi::until(3, 10)]]
    int _PyFloat_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec, Py_ssize_t start,
                                      Py_ssize_t end);
[[capi::never_fails]] double PyFloat_AS_DOUBLE(PyObject *pyfloat);
[[capi::since(3, 11)]] int PyFloat_Pack2(double x, char *p, int le);
[[capi::since(3, 11)]] int PyFloat_Pack4(double x, char *p, int le);
[[capi::since(3, 11)]] int PyFloat_Pack8(double x, char *p, int le);
[[capi::since(3, 11)]] [[capi::maybe_exception]] double PyFloat_Unpack2(const char *p, int le);
[[capi::since(3, 11)]] [[capi::maybe_exception]] double PyFloat_Unpack4(const char *p, int le);
[[capi::since(3, 11)]] [[capi::maybe_exception]] double PyFloat_Unpack8(const char *p, int le);
