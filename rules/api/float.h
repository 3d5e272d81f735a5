/* floatobject.h, cpython/floatobject.h */

typedef struct {
    PyObject ob_base;
    double ob_fval;
} PyFloatObject;
extern PyTypeObject PyFloat_Type;
int PyFloat_Check(PyObject *o);
int PyFloat_CheckExact(PyObject *o);
double PyFloat_GetMax(void);
double PyFloat_GetMin(void);
PyObject *PyFloat_GetInfo(void);
PyObject *PyFloat_FromString(PyObject *str);
PyObject *PyFloat_FromDouble(double v);
double PyFloat_AsDouble(PyObject *pyfloat);
[[capi::until(3, 10)]] int _PyFloat_Pack2(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] int _PyFloat_Pack4(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] int _PyFloat_Pack8(double x, unsigned char *p, int le);
[[capi::until(3, 10)]] double _PyFloat_Unpack2(const unsigned char *p, int le);
[[capi::until(3, 10)]] double _PyFloat_Unpack4(const unsigned char *p, int le);
[[capi::until(3, 10)]] double _PyFloat_Unpack8(const unsigned char *p, int le);
[[capi::until(3, 10)]] void _PyFloat_DebugMallocStats(FILE *out);
[[capi::until(3, 10)]] int _PyFloat_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);
double PyFloat_AS_DOUBLE(PyObject *pyfloat);
[[capi::since(3, 11)]] int PyFloat_Pack2(double x, char *p, int le);
[[capi::since(3, 11)]] int PyFloat_Pack4(double x, char *p, int le);
[[capi::since(3, 11)]] int PyFloat_Pack8(double x, char *p, int le);
[[capi::since(3, 11)]] double PyFloat_Unpack2(const char *p, int le);
[[capi::since(3, 11)]] double PyFloat_Unpack4(const char *p, int le);
[[capi::since(3, 11)]] double PyFloat_Unpack8(const char *p, int le);
