/* classobject.h, cpython/classobject.h */

typedef struct {
    PyObject ob_base;
    PyObject *im_func;
    PyObject *im_self;
    PyObject *im_weakreflist;
    vectorcallfunc vectorcall;
} PyMethodObject;
typedef struct {
    PyObject ob_base;
    PyObject *func;
} PyInstanceMethodObject;
extern PyTypeObject PyMethod_Type;
extern PyTypeObject PyInstanceMethod_Type;
int PyMethod_Check(PyObject *o);
PyObject *PyMethod_New(PyObject *func, PyObject *self);
PyObject *PyMethod_Function(PyObject *meth);
PyObject *PyMethod_Self(PyObject *meth);
PyObject *PyMethod_GET_FUNCTION(PyObject *meth);
PyObject *PyMethod_GET_SELF(PyObject *meth);
int PyInstanceMethod_Check(PyObject *o);
PyObject *PyInstanceMethod_New(PyObject *func);
PyObject *PyInstanceMethod_Function(PyObject *im);
PyObject *PyInstanceMethod_GET_FUNCTION(PyObject *im);
