/* sysmodule.h, cpython/sysmodule.h */

[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::borrowed, capi::null_without_exception]]
    PyObject *_PySys_GetAttr(PyThreadState *tstate, PyObject *name);
[[capi::until(3, 10)]] [[capi::borrowed, capi::null_without_exception]]
    PyObject *_PySys_GetObjectId(_Py_Identifier *key);
[[capi::until(3, 10)]] int _PySys_SetObjectId(_Py_Identifier *key, PyObject *o);
[[capi::until(3, 12)]] size_t _PySys_GetSizeOf(PyObject *o);
[[capi::since(3, 15)]] [[capi::new, capi::shared]] PyObject *PySys_GetAttr(PyObject *name);
[[capi::since(3, 15)]] [[capi::new, capi::shared]] PyObject *PySys_GetAttrString(const char *name);
[[capi::since(3, 15)]] [[capi::truth, capi::shared]]
    int PySys_GetOptionalAttr(PyObject *name, [[capi::new]] PyObject **result);
[[capi::since(3, 15)]] [[capi::truth, capi::shared]]
    int PySys_GetOptionalAttrString(const char *name, [[capi::new]] PyObject **result);
[[capi::borrowed, capi::null_without_exception, capi::swallows]] PyObject *PySys_GetObject(const char *name);
[[capi::runs_code]] int PySys_SetObject(const char *name, [[capi::keeps(interpreter), capi::nullable]] PyObject *v);
[[capi::until(3, 12)]] void PySys_SetPath(const wchar_t *path);
void PySys_SetArgv(int argc, wchar_t **argv);
void PySys_SetArgvEx(int argc, wchar_t **argv, int updatepath);
[[capi::format(printf, format), capi::runs_code]] void PySys_WriteStdout(const char *format, ...);
[[capi::until(3, 14)]] void PySys_ResetWarnOptions(void);
[[capi::format(printf, format), capi::runs_code]] void PySys_WriteStderr(const char *format, ...);
[[capi::format(text, format), capi::runs_code]] void PySys_FormatStdout(const char *format, ...);
[[capi::format(text, format), capi::runs_code]] void PySys_FormatStderr(const char *format, ...);
[[capi::until(3, 12)]] void PySys_AddWarnOption(const wchar_t *s);
[[capi::until(3, 12)]] void PySys_AddWarnOptionUnicode(PyObject *o);
[[capi::borrowed]] PyObject *PySys_GetXOptions(void);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int PySys_HasWarnOptions(void);
[[capi::until(3, 12)]] void PySys_AddXOption(const wchar_t *s);
