/* picklebufobject.h, cpython/picklebufobject.h */

extern PyTypeObject PyPickleBuffer_Type;
int PyPickleBuffer_Check(PyObject *o);
PyObject *PyPickleBuffer_FromObject(PyObject *obj);
const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *picklebuf);
int PyPickleBuffer_Release(PyObject *picklebuf);
