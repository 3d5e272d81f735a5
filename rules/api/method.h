/* methodobject.h, cpython/methodobject.h */

typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
[[capi::since(3, 13)]] typedef PyObject *(*PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
[[capi::until(3, 12)]] typedef PyObject *(*_PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
typedef PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, PyObject *);
[[capi::since(3, 13)]] typedef PyObject *(*PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
    PyObject *);
[[capi::until(3, 12)]] typedef PyObject *(*_PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
    PyObject *);
[[capi::until(3, 13)]] typedef PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, size_t,
    PyObject *);
[[capi::since(3, 14)]] typedef PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, Py_ssize_t,
    PyObject *);
[[capi::since(3, 13)]] typedef PyCFunctionFast _PyCFunctionFast;
[[capi::since(3, 13)]] typedef PyCFunctionFastWithKeywords _PyCFunctionFastWithKeywords;
struct PyMethodDef {
    const char *ml_name;
    PyCFunction ml_meth;
    int ml_flags;
    const char *ml_doc;
};
typedef struct {
    PyObject ob_base;
    PyMethodDef *m_ml;
    PyObject *m_self;
    PyObject *m_module;
    PyObject *m_weakreflist;
    vectorcallfunc vectorcall;
} PyCFunctionObject;
typedef struct {
    PyCFunctionObject func;
    PyTypeObject *mm_class;
} PyCMethodObject;
extern PyTypeObject PyCFunction_Type;
extern PyTypeObject PyCMethod_Type;
int PyCFunction_CheckExact(PyObject *o);
int PyCFunction_Check(PyObject *o);
[[capi::until(3, 12)]] PyObject *PyCFunction_Call(PyObject *func, PyObject *args, PyObject *kwargs);
PyCFunction PyCFunction_GetFunction(PyObject *func);
PyObject *PyCFunction_GetSelf(PyObject *func);
int PyCFunction_GetFlags(PyObject *func);
PyObject *PyCFunction_New(PyMethodDef *ml, PyObject *self);
PyObject *PyCFunction_NewEx(PyMethodDef *ml, PyObject *self, PyObject *module);
PyObject *PyCMethod_New(PyMethodDef *ml, PyObject *self, PyObject *module, PyTypeObject *cls);
int PyCMethod_CheckExact(PyObject *o);
int PyCMethod_Check(PyObject *o);
PyCFunction PyCFunction_GET_FUNCTION(PyObject *func);
PyObject *PyCFunction_GET_SELF(PyObject *func);
int PyCFunction_GET_FLAGS(PyObject *func);
PyTypeObject *PyCFunction_GET_CLASS(PyObject *func);
