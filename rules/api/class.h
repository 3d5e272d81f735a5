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
[[capi::truth, capi::never_fails]] int PyMethod_Check(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyMethod_New([[capi::keeps]] PyObject *func, [[capi::keeps]] PyObject *self);
[[capi::borrowed(meth)]] PyObject *PyMethod_Function(PyObject *meth);
[[capi::borrowed(meth)]] PyObject *PyMethod_Self(PyObject *meth);
[[capi::borrowed(meth), capi::never_null]] PyObject *PyMethod_GET_FUNCTION(PyObject *meth);
[[capi::borrowed(meth), capi::never_null]] PyObject *PyMethod_GET_SELF(PyObject *meth);
[[capi::truth, capi::never_fails]] int PyInstanceMethod_Check(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyInstanceMethod_New([[capi::keeps]] PyObject *func);
[[capi::borrowed(im)]] PyObject *PyInstanceMethod_Function(PyObject *im);
[[capi::borrowed(im), capi::never_null]] PyObject *PyInstanceMethod_GET_FUNCTION(PyObject *im);
