/* cellobject.h, cpython/cellobject.h */

typedef struct {
    PyObject ob_base;
    PyObject *ob_ref;
} PyCellObject;
extern PyTypeObject PyCell_Type;
int PyCell_Check(PyObject *o);
PyObject *PyCell_New(PyObject *ob);
PyObject *PyCell_Get(PyObject *cell);
int PyCell_Set(PyObject *cell, PyObject *value);
PyObject *PyCell_GET(PyObject *cell);
void PyCell_SET(PyObject *cell, PyObject *value);
