/* iterobject.h */

extern PyTypeObject PySeqIter_Type;
extern PyTypeObject PyCallIter_Type;
[[capi::truth, capi::never_fails]] int PySeqIter_Check(PyObject *o);
[[capi::new, capi::oom]] PyObject *PySeqIter_New([[capi::keeps]] PyObject *seq);
[[capi::truth, capi::never_fails]] int PyCallIter_Check(PyObject *o);
[[capi::new, capi::oom]]
    PyObject *PyCallIter_New([[capi::keeps]] PyObject *callable, [[capi::keeps]] PyObject *sentinel);
