/* warnings.h, cpython/warnings.h */

[[capi::runs_code]]
    int PyErr_WarnEx([[capi::nullable]] PyObject *category, const char *message, Py_ssize_t stack_level);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyWarnings_Init(void);
[[capi::format(text, format), capi::runs_code]]
    int PyErr_WarnFormat([[capi::nullable]] PyObject *category, Py_ssize_t stack_level, const char *format, ...);
[[capi::format(text, format), capi::runs_code]]
    int PyErr_ResourceWarning([[capi::nullable]] PyObject *source, Py_ssize_t stack_level, const char *format, ...);
[[capi::runs_code]]
    int PyErr_WarnExplicit([[capi::nullable]] PyObject *category, const char *message, const char *filename, int lineno,
                           const char *module, [[capi::nullable]] PyObject *registry);
[[capi::until(3, 10)]] void _PyErr_WarnUnawaitedCoroutine(PyObject *coro);
[[capi::runs_code]]
    int PyErr_WarnExplicitObject([[capi::nullable]] PyObject *category, PyObject *message, PyObject *filename,
                                 int lineno, [[capi::nullable]] PyObject *module,
                                 [[capi::nullable]] PyObject *registry);
[[capi::format(text, format), capi::runs_code]]
    int PyErr_WarnExplicitFormat([[capi::nullable]] PyObject *category, const char *filename, int lineno,
                                 const char *module, [[capi::nullable]] PyObject *registry, const char *format, ...);
[[capi::runs_code]] int PyErr_Warn([[capi::nullable]] PyObject *category, const char *message);
