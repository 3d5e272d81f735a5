/* pyframe.h, cpython/pyframe.h */

extern PyTypeObject PyFrame_Type;
[[capi::since(3, 13)]] extern PyTypeObject PyFrameLocalsProxy_Type;
[[capi::since(3, 13)]] extern const PyTypeObject *const PyUnstable_ExecutableKinds[6];
[[capi::never_fails]] int PyFrame_GetLineNumber(PyFrameObject *frame);
[[capi::new, capi::never_null, capi::shared]] PyCodeObject *PyFrame_GetCode(PyFrameObject *frame);
[[capi::truth, capi::never_fails]] int PyFrame_Check(PyObject *o);
[[capi::since(3, 13)]] [[capi::truth, capi::never_fails]] int PyFrameLocalsProxy_Check(PyObject *o);
[[capi::new, capi::null_without_exception, capi::shared]] PyFrameObject *PyFrame_GetBack(PyFrameObject *frame);
[[capi::since(3, 11)]] [[capi::new, capi::runs_code, capi::shared]] PyObject *PyFrame_GetLocals(PyFrameObject *frame);
[[capi::since(3, 11)]] [[capi::new, capi::never_null, capi::shared]] PyObject *PyFrame_GetGlobals(PyFrameObject *frame);
[[capi::since(3, 11)]] [[capi::new, capi::never_null, capi::shared]]
    PyObject *PyFrame_GetBuiltins(PyFrameObject *frame);
[[capi::since(3, 11)]] [[capi::new, capi::null_without_exception, capi::shared]]
    PyObject *PyFrame_GetGenerator(PyFrameObject *frame);
[[capi::since(3, 11)]] [[capi::never_fails]] int PyFrame_GetLasti(PyFrameObject *frame);
[[capi::since(3, 12)]] [[capi::new, capi::runs_code]] PyObject *PyFrame_GetVar(PyFrameObject *frame, PyObject *name);
[[capi::since(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *PyFrame_GetVarString(PyFrameObject *frame, const char *name);
[[capi::since(3, 12)]] [[capi::new, capi::never_null]]
    PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *frame);
[[capi::since(3, 12)]] [[capi::never_fails]]
    int PyUnstable_InterpreterFrame_GetLasti(struct _PyInterpreterFrame *frame);
[[capi::since(3, 12)]] [[capi::never_fails]] int PyUnstable_InterpreterFrame_GetLine(struct _PyInterpreterFrame *frame);
