/* eval.h */

[[capi::until(3, 10)]] [[capi::new, capi::runs_code]] PyObject *_PyEval_CallTracing(PyObject *func, PyObject *args);
[[capi::until(3, 9)]] [[capi::new, capi::runs_code]]
    PyObject *_PyEval_EvalCodeWithName(PyObject *co, PyObject *globals, PyObject *locals, PyObject *const *args,
                                       Py_ssize_t argcount, PyObject *const *kwnames, PyObject *const *kwargs,
                                       Py_ssize_t kwcount, int kwstep, PyObject *const *defs, Py_ssize_t defcount,
                                       PyObject *kwdefs, PyObject *closure, PyObject *name, PyObject *qualname);
