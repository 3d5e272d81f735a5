/* methodobject.h, cpython/methodobject.h */

[[capi::new, capi::runs_code]] typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
[[capi::since(3, 13)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*_PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
[[capi::new, capi::runs_code]]
    typedef PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::since(3, 13)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
                                                     [[capi::nullable]] PyObject *);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*_PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
                                                      [[capi::nullable]] PyObject *);
[[capi::until(3, 13)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, size_t,
                                   [[capi::nullable]] PyObject *);
[[capi::since(3, 14)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, Py_ssize_t,
                                   [[capi::nullable]] PyObject *);
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
[[capi::truth, capi::never_fails]] int PyCFunction_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyCFunction_Check(PyObject *o);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *PyCFunction_Call(PyObject *func, PyObject *args, [[capi::nullable]] PyObject *kwargs);
[[capi::maybe_exception]] PyCFunction PyCFunction_GetFunction(PyObject *func);
[[capi::borrowed(func), capi::maybe_exception]] PyObject *PyCFunction_GetSelf(PyObject *func);
[[capi::count]] int PyCFunction_GetFlags(PyObject *func);
[[capi::new, capi::oom]] PyObject *PyCFunction_New(PyMethodDef *ml, [[capi::keeps, capi::nullable]] PyObject *self);
[[capi::new, capi::oom]]
    PyObject *PyCFunction_NewEx(PyMethodDef *ml, [[capi::keeps, capi::nullable]] PyObject *self,
                                [[capi::keeps, capi::nullable]] PyObject *module);
[[capi::new, capi::oom]]
    PyObject *PyCMethod_New(PyMethodDef *ml, [[capi::keeps, capi::nullable]] PyObject *self,
                            [[capi::keeps, capi::nullable]] PyObject *module,
                            [[capi::keeps, capi::nullable]] PyTypeObject *cls);
[[capi::truth, capi::never_fails]] int PyCMethod_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyCMethod_Check(PyObject *o);
[[capi::never_null]] PyCFunction PyCFunction_GET_FUNCTION(PyObject *func);
[[capi::borrowed(func), capi::null_without_exception]] PyObject *PyCFunction_GET_SELF(PyObject *func);
[[capi::never_fails]] int PyCFunction_GET_FLAGS(PyObject *func);
[[capi::borrowed(func), capi::null_without_exception]] PyTypeObject *PyCFunction_GET_CLASS(PyObject *func);
