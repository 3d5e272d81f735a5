/* genericaliasobject.h */

extern PyTypeObject Py_GenericAliasType;
[[capi::new, capi::oom]] PyObject *Py_GenericAlias([[capi::keeps]] PyObject *origin, [[capi::keeps]] PyObject *args);
