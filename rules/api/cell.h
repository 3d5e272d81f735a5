/* cellobject.h, cpython/cellobject.h */

typedef struct {
    PyObject ob_base;
    PyObject *ob_ref;
} PyCellObject;
extern PyTypeObject PyCell_Type;
[[capi::truth, capi::never_fails]] int PyCell_Check(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyCell_New([[capi::keeps, capi::nullable]] PyObject *ob);
[[capi::new, capi::maybe_exception, capi::shared]] PyObject *PyCell_Get(PyObject *cell);
[[capi::runs_code]] int PyCell_Set(PyObject *cell, [[capi::keeps, capi::nullable]] PyObject *value);
[[capi::borrowed(cell), capi::null_without_exception, capi::fleeting]] PyObject *PyCell_GET(PyObject *cell);
void PyCell_SET(PyObject *cell, [[capi::steals, capi::keeps, capi::nullable]] PyObject *value);
