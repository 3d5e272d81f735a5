/* genericaliasobject.h */

extern PyTypeObject Py_GenericAliasType;
PyObject *Py_GenericAlias(PyObject *origin, PyObject *args);
