/* listobject.h, cpython/listobject.h */

typedef struct {
    PyVarObject ob_base;
    PyObject **ob_item;
    Py_ssize_t allocated;
} PyListObject;
extern PyTypeObject PyList_Type;
extern PyTypeObject PyListIter_Type;
extern PyTypeObject PyListRevIter_Type;
[[capi::truth, capi::never_fails]] int PyList_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyList_CheckExact(PyObject *o);
[[capi::new, capi::kind(PyList), capi::oom]] PyObject *PyList_New(Py_ssize_t len);
Py_ssize_t PyList_Size(PyObject *list);
[[capi::borrowed(list), capi::fleeting]] PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index);
[[capi::since(3, 13)]] [[capi::new, capi::shared]] PyObject *PyList_GetItemRef(PyObject *list, Py_ssize_t index);
[[capi::runs_code]] int PyList_SetItem(PyObject *list, Py_ssize_t index, [[capi::steals, capi::keeps]] PyObject *item);
[[capi::oom]] int PyList_Insert(PyObject *list, Py_ssize_t index, [[capi::keeps]] PyObject *item);
[[capi::oom]] int PyList_Append(PyObject *list, [[capi::keeps]] PyObject *item);
[[capi::new, capi::oom]] PyObject *PyList_GetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high);
[[capi::runs_code]]
    int PyList_SetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high, [[capi::nullable]] PyObject *itemlist);
[[capi::runs_code]] int PyList_Sort(PyObject *list);
int PyList_Reverse(PyObject *list);
[[capi::new, capi::oom]] PyObject *PyList_AsTuple(PyObject *list);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]] PyObject *_PyList_Extend(PyListObject *list, PyObject *iterable);
[[capi::until(3, 12)]] void _PyList_DebugMallocStats(FILE *out);
[[capi::count, capi::never_fails]] Py_ssize_t PyList_GET_SIZE(PyObject *list);
[[capi::until(3, 9)]] [[capi::inside(list), capi::never_null]] PyObject **_PyList_ITEMS(PyObject *list);
[[capi::borrowed(list), capi::never_null, capi::fleeting]] PyObject *PyList_GET_ITEM(PyObject *list, Py_ssize_t index);
[[capi::inside(list), capi::never_null]] PyObject **capi_lv_PyList_GET_ITEM(PyObject *list, Py_ssize_t index);
void PyList_SET_ITEM(PyObject *list, Py_ssize_t i, [[capi::steals, capi::keeps]] PyObject *o);
[[capi::since(3, 13)]] [[capi::runs_code]] int PyList_Extend(PyObject *list, PyObject *iterable);
[[capi::since(3, 13)]] [[capi::runs_code]] int PyList_Clear(PyObject *list);
