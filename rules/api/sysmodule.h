/* sysmodule.h, cpython/sysmodule.h */

[[capi::since(3, 11)]] [[capi::until(3, 12)]] PyObject *_PySys_GetAttr(PyThreadState *tstate, PyObject *name);
[[capi::until(3, 10)]] PyObject *_PySys_GetObjectId(_Py_Identifier *key);
[[capi::until(3, 10)]] int _PySys_SetObjectId(_Py_Identifier *key, PyObject *o);
[[capi::until(3, 12)]] size_t _PySys_GetSizeOf(PyObject *o);
[[capi::since(3, 15)]] PyObject *PySys_GetAttr(PyObject *name);
[[capi::since(3, 15)]] PyObject *PySys_GetAttrString(const char *name);
[[capi::since(3, 15)]] int PySys_GetOptionalAttr(PyObject *name, PyObject **result);
[[capi::since(3, 15)]] int PySys_GetOptionalAttrString(const char *name, PyObject **result);
PyObject *PySys_GetObject(const char *name);
int PySys_SetObject(const char *name, PyObject *v);
[[capi::until(3, 12)]] void PySys_SetPath(const wchar_t *path);
void PySys_SetArgv(int argc, wchar_t **argv);
void PySys_SetArgvEx(int argc, wchar_t **argv, int updatepath);
void PySys_WriteStdout(const char *format, ...);
[[capi::until(3, 14)]] void PySys_ResetWarnOptions(void);
void PySys_WriteStderr(const char *format, ...);
void PySys_FormatStdout(const char *format, ...);
void PySys_FormatStderr(const char *format, ...);
[[capi::until(3, 12)]] void PySys_AddWarnOption(const wchar_t *s);
[[capi::until(3, 12)]] void PySys_AddWarnOptionUnicode(PyObject *o);
PyObject *PySys_GetXOptions(void);
[[capi::until(3, 12)]] int PySys_HasWarnOptions(void);
[[capi::until(3, 12)]] void PySys_AddXOption(const wchar_t *s);
