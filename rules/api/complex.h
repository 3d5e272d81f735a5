/* complexobject.h, cpython/complexobject.h */

typedef struct {
    double real;
    double imag;
} Py_complex;
typedef struct {
    PyObject ob_base;
    Py_complex cval;
} PyComplexObject;
extern PyTypeObject PyComplex_Type;
int PyComplex_Check(PyObject *o);
int PyComplex_CheckExact(PyObject *o);
PyObject *PyComplex_FromDoubles(double real, double imag);
double PyComplex_RealAsDouble(PyObject *op);
double PyComplex_ImagAsDouble(PyObject *op);
[[capi::until(3, 10)]] int _PyComplex_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj,
    PyObject *format_spec, Py_ssize_t start, Py_ssize_t end);
Py_complex _Py_c_sum(Py_complex left, Py_complex right);
Py_complex _Py_c_diff(Py_complex left, Py_complex right);
Py_complex _Py_c_neg(Py_complex num);
Py_complex _Py_c_prod(Py_complex left, Py_complex right);
Py_complex _Py_c_quot(Py_complex dividend, Py_complex divisor);
Py_complex _Py_c_pow(Py_complex num, Py_complex exp);
double _Py_c_abs(Py_complex num);
PyObject *PyComplex_FromCComplex(Py_complex v);
Py_complex PyComplex_AsCComplex(PyObject *op);
