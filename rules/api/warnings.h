/* warnings.h, cpython/warnings.h */

int PyErr_WarnEx(PyObject *category, const char *message, Py_ssize_t stack_level);
[[capi::until(3, 10)]] PyObject *_PyWarnings_Init(void);
int PyErr_WarnFormat(PyObject *category, Py_ssize_t stack_level, const char *format, ...);
int PyErr_ResourceWarning(PyObject *source, Py_ssize_t stack_level, const char *format, ...);
int PyErr_WarnExplicit(PyObject *category, const char *message, const char *filename, int lineno, const char *module,
    PyObject *registry);
[[capi::until(3, 10)]] void _PyErr_WarnUnawaitedCoroutine(PyObject *coro);
int PyErr_WarnExplicitObject(PyObject *category, PyObject *message, PyObject *filename, int lineno, PyObject *module,
    PyObject *registry);
int PyErr_WarnExplicitFormat(PyObject *category, const char *filename, int lineno, const char *module,
    PyObject *registry, const char *format, ...);
int PyErr_Warn(PyObject *category, const char *message);
