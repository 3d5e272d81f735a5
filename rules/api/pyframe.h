/* pyframe.h, cpython/pyframe.h */

extern PyTypeObject PyFrame_Type;
[[capi::since(3, 13)]] extern PyTypeObject PyFrameLocalsProxy_Type;
[[capi::since(3, 13)]] extern const PyTypeObject *const PyUnstable_ExecutableKinds[6];
int PyFrame_GetLineNumber(PyFrameObject *frame);
PyCodeObject *PyFrame_GetCode(PyFrameObject *frame);
int PyFrame_Check(PyObject *o);
[[capi::since(3, 13)]] int PyFrameLocalsProxy_Check(PyObject *o);
PyFrameObject *PyFrame_GetBack(PyFrameObject *frame);
[[capi::since(3, 11)]] PyObject *PyFrame_GetLocals(PyFrameObject *frame);
[[capi::since(3, 11)]] PyObject *PyFrame_GetGlobals(PyFrameObject *frame);
[[capi::since(3, 11)]] PyObject *PyFrame_GetBuiltins(PyFrameObject *frame);
[[capi::since(3, 11)]] PyObject *PyFrame_GetGenerator(PyFrameObject *frame);
[[capi::since(3, 11)]] int PyFrame_GetLasti(PyFrameObject *frame);
[[capi::since(3, 12)]] PyObject *PyFrame_GetVar(PyFrameObject *frame, PyObject *name);
[[capi::since(3, 12)]] PyObject *PyFrame_GetVarString(PyFrameObject *frame, const char *name);
[[capi::since(3, 12)]] PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *frame);
[[capi::since(3, 12)]] int PyUnstable_InterpreterFrame_GetLasti(struct _PyInterpreterFrame *frame);
[[capi::since(3, 12)]] int PyUnstable_InterpreterFrame_GetLine(struct _PyInterpreterFrame *frame);
