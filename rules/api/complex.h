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
[[capi::truth, capi::never_fails]] int PyComplex_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyComplex_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyComplex_FromDoubles(double real, double imag);
[[capi::maybe_exception, capi::runs_code]] double PyComplex_RealAsDouble(PyObject *op);
[[capi::maybe_exception, capi::runs_code]] double PyComplex_ImagAsDouble(PyObject *op);
[[capi::until(3, 10)]]
    int _PyComplex_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
                                        Py_ssize_t start, Py_ssize_t end);
[[capi::without_gil]] Py_complex _Py_c_sum(Py_complex left, Py_complex right);
[[capi::without_gil]] Py_complex _Py_c_diff(Py_complex left, Py_complex right);
[[capi::without_gil]] Py_complex _Py_c_neg(Py_complex num);
[[capi::without_gil]] Py_complex _Py_c_prod(Py_complex left, Py_complex right);
[[capi::maybe_exception, capi::without_gil]] Py_complex _Py_c_quot(Py_complex dividend, Py_complex divisor);
[[capi::maybe_exception, capi::without_gil]] Py_complex _Py_c_pow(Py_complex num, Py_complex exp);
[[capi::maybe_exception, capi::without_gil]] double _Py_c_abs(Py_complex num);
[[capi::new, capi::oom]] PyObject *PyComplex_FromCComplex(Py_complex v);
[[capi::maybe_exception, capi::runs_code]] Py_complex PyComplex_AsCComplex(PyObject *op);
