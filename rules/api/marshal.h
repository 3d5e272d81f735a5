/* marshal.h, cpython/marshal.h */

PyObject *PyMarshal_ReadObjectFromString(const char *data, Py_ssize_t len);
PyObject *PyMarshal_WriteObjectToString(PyObject *value, int version);
long PyMarshal_ReadLongFromFile(FILE *file);
int PyMarshal_ReadShortFromFile(FILE *file);
PyObject *PyMarshal_ReadObjectFromFile(FILE *file);
PyObject *PyMarshal_ReadLastObjectFromFile(FILE *file);
void PyMarshal_WriteLongToFile(long value, FILE *file, int version);
void PyMarshal_WriteObjectToFile(PyObject *value, FILE *file, int version);
