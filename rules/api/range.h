/* rangeobject.h */

extern PyTypeObject PyRange_Type;
extern PyTypeObject PyRangeIter_Type;
extern PyTypeObject PyLongRangeIter_Type;
int PyRange_Check(PyObject *o);
