/* picklebufobject.h, cpython/picklebufobject.h */

extern PyTypeObject PyPickleBuffer_Type;
[[capi::truth, capi::never_fails]] int PyPickleBuffer_Check(PyObject *o);
[[capi::new]] PyObject *PyPickleBuffer_FromObject([[capi::keeps]] PyObject *obj);
[[capi::inside(picklebuf)]] const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *picklebuf);
[[capi::runs_code]] int PyPickleBuffer_Release(PyObject *picklebuf);
