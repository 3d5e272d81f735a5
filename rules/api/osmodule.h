/* osmodule.h */

[[capi::new, capi::runs_code]] PyObject *PyOS_FSPath(PyObject *path);
