/* iterobject.h */

extern PyTypeObject PySeqIter_Type;
extern PyTypeObject PyCallIter_Type;
int PySeqIter_Check(PyObject *o);
PyObject *PySeqIter_New(PyObject *seq);
int PyCallIter_Check(PyObject *o);
PyObject *PyCallIter_New(PyObject *callable, PyObject *sentinel);
