/* osmodule.h */

PyObject *PyOS_FSPath(PyObject *path);
