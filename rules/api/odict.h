/* odictobject.h, cpython/odictobject.h */

extern PyTypeObject PyODict_Type;
extern PyTypeObject PyODictIter_Type;
extern PyTypeObject PyODictKeys_Type;
extern PyTypeObject PyODictItems_Type;
extern PyTypeObject PyODictValues_Type;
[[capi::truth, capi::never_fails]] int PyODict_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyODict_CheckExact(PyObject *o);
[[capi::count, capi::never_fails]] Py_ssize_t PyODict_SIZE(PyObject *od);
[[capi::new, capi::oom]] PyObject *PyODict_New(void);
[[capi::runs_code]] int PyODict_SetItem(PyObject *od, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *value);
[[capi::runs_code]] int PyODict_DelItem(PyObject *od, PyObject *key);
[[capi::borrowed(od), capi::null_without_exception, capi::swallows, capi::runs_code]]
    PyObject *PyODict_GetItem(PyObject *od, PyObject *key);
[[capi::borrowed(od), capi::maybe_exception, capi::runs_code]]
    PyObject *PyODict_GetItemWithError(PyObject *od, PyObject *key);
[[capi::truth]] int PyODict_Contains(PyObject *od, PyObject *key);
Py_ssize_t PyODict_Size(PyObject *od);
[[capi::borrowed(od), capi::null_without_exception, capi::swallows, capi::runs_code]]
    PyObject *PyODict_GetItemString(PyObject *od, const char *key);
