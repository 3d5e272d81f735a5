/* odictobject.h, cpython/odictobject.h */

extern PyTypeObject PyODict_Type;
extern PyTypeObject PyODictIter_Type;
extern PyTypeObject PyODictKeys_Type;
extern PyTypeObject PyODictItems_Type;
extern PyTypeObject PyODictValues_Type;
int PyODict_Check(PyObject *o);
int PyODict_CheckExact(PyObject *o);
Py_ssize_t PyODict_SIZE(PyObject *od);
PyObject *PyODict_New(void);
int PyODict_SetItem(PyObject *od, PyObject *key, PyObject *value);
int PyODict_DelItem(PyObject *od, PyObject *key);
PyObject *PyODict_GetItem(PyObject *od, PyObject *key);
PyObject *PyODict_GetItemWithError(PyObject *od, PyObject *key);
int PyODict_Contains(PyObject *od, PyObject *key);
Py_ssize_t PyODict_Size(PyObject *od);
PyObject *PyODict_GetItemString(PyObject *od, const char *key);
