/* structseq.h, cpython/structseq.h */

struct PyStructSequence_Field {
    const char *name;
    const char *doc;
};
[[capi::until(3, 10)]] struct PyStructSequence_Desc {
    const char *name;
    const char *doc;
    struct PyStructSequence_Field *fields;
    int n_in_sequence;
};
[[capi::since(3, 11)]] struct PyStructSequence_Desc {
    const char *name;
    const char *doc;
    PyStructSequence_Field *fields;
    int n_in_sequence;
};
typedef PyTupleObject PyStructSequence;
extern const char *const PyStructSequence_UnnamedField;
[[capi::new]] PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *desc);
[[capi::new, capi::oom]] PyObject *PyStructSequence_New(PyTypeObject *type);
void PyStructSequence_SetItem(PyObject *p, Py_ssize_t pos, [[capi::steals, capi::keeps]] PyObject *o);
[[capi::borrowed(p), capi::never_null]] PyObject *PyStructSequence_GetItem(PyObject *p, Py_ssize_t pos);
void PyStructSequence_InitType(PyTypeObject *type, PyStructSequence_Desc *desc);
int PyStructSequence_InitType2(PyTypeObject *type, PyStructSequence_Desc *desc);
void PyStructSequence_SET_ITEM(PyObject *op, Py_ssize_t index, [[capi::steals, capi::keeps]] PyObject *value);
[[capi::borrowed(op), capi::never_null]] PyObject *PyStructSequence_GET_ITEM(PyObject *op, Py_ssize_t index);
[[capi::until(3, 12)]] [[capi::inside(op), capi::never_null]]
    PyObject **capi_lv_PyStructSequence_GET_ITEM(PyObject *op, Py_ssize_t index);
