/* rangeobject.h */

extern PyTypeObject PyRange_Type;
extern PyTypeObject PyRangeIter_Type;
extern PyTypeObject PyLongRangeIter_Type;
[[capi::truth, capi::never_fails]] int PyRange_Check(PyObject *o);
