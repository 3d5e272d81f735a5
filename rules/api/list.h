/* listobject.h, cpython/listobject.h */

typedef struct {
    PyVarObject ob_base;
    PyObject **ob_item;
    Py_ssize_t allocated;
} PyListObject;
extern PyTypeObject PyList_Type;
extern PyTypeObject PyListIter_Type;
extern PyTypeObject PyListRevIter_Type;
int PyList_Check(PyObject *o);
int PyList_CheckExact(PyObject *o);
PyObject *PyList_New(Py_ssize_t len);
Py_ssize_t PyList_Size(PyObject *list);
PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index);
[[capi::since(3, 13)]] PyObject *PyList_GetItemRef(PyObject *list, Py_ssize_t index);
int PyList_SetItem(PyObject *list, Py_ssize_t index, PyObject *item);
int PyList_Insert(PyObject *list, Py_ssize_t index, PyObject *item);
int PyList_Append(PyObject *list, PyObject *item);
PyObject *PyList_GetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high);
int PyList_SetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high, PyObject *itemlist);
int PyList_Sort(PyObject *list);
int PyList_Reverse(PyObject *list);
PyObject *PyList_AsTuple(PyObject *list);
[[capi::until(3, 12)]] PyObject *_PyList_Extend(PyListObject *list, PyObject *iterable);
[[capi::until(3, 12)]] void _PyList_DebugMallocStats(FILE *out);
Py_ssize_t PyList_GET_SIZE(PyObject *list);
[[capi::until(3, 9)]] PyObject **_PyList_ITEMS(PyObject *list);
PyObject *PyList_GET_ITEM(PyObject *list, Py_ssize_t index);
PyObject **capi_lv_PyList_GET_ITEM(PyObject *list, Py_ssize_t index);
void PyList_SET_ITEM(PyObject *list, Py_ssize_t i, PyObject *o);
[[capi::since(3, 13)]] int PyList_Extend(PyObject *list, PyObject *iterable);
[[capi::since(3, 13)]] int PyList_Clear(PyObject *list);
