/* marshal.h, cpython/marshal.h */

[[capi::new]] PyObject *PyMarshal_ReadObjectFromString(const char *data, Py_ssize_t len);
[[capi::new, capi::runs_code]] PyObject *PyMarshal_WriteObjectToString(PyObject *value, int version);
[[capi::maybe_exception]] long PyMarshal_ReadLongFromFile(FILE *file);
[[capi::maybe_exception]] int PyMarshal_ReadShortFromFile(FILE *file);
[[capi::new]] PyObject *PyMarshal_ReadObjectFromFile(FILE *file);
[[capi::new]] PyObject *PyMarshal_ReadLastObjectFromFile(FILE *file);
void PyMarshal_WriteLongToFile(long value, FILE *file, int version);
[[capi::runs_code]] void PyMarshal_WriteObjectToFile(PyObject *value, FILE *file, int version);
