/* traceback.h, cpython/traceback.h */

[[capi::until(3, 10)]] struct _traceback {
    PyObject ob_base;
    struct _traceback *tb_next;
    PyFrameObject *tb_frame;
    int tb_lasti;
    int tb_lineno;
};
[[capi::since(3, 11)]] struct _traceback {
    PyObject ob_base;
    PyTracebackObject *tb_next;
    PyFrameObject *tb_frame;
    int tb_lasti;
    int tb_lineno;
};
extern PyTypeObject PyTraceBack_Type;
int PyTraceBack_Here(PyFrameObject *f);
[[capi::runs_code]] int PyTraceBack_Print(PyObject *tb, PyObject *f);
[[capi::truth, capi::never_fails]] int PyTraceBack_Check(PyObject *o);
[[capi::since(3, 15)]] [[capi::null_without_exception, capi::without_gil]]
    const char *PyUnstable_DumpTraceback(int fd, PyThreadState *tstate);
[[capi::until(3, 10)]] int _Py_DisplaySourceLine(PyObject *o, PyObject *o2, int value, int value2);
[[capi::since(3, 11)]] [[capi::until(3, 12)]]
    int _Py_DisplaySourceLine(PyObject *o, PyObject *o2, int value, int value2, int *value3,
                              [[capi::new_or_null]] PyObject **result);
[[capi::until(3, 12)]] void _PyTraceback_Add(const char *text, const char *text2, int value);
[[capi::since(3, 15)]] [[capi::null_without_exception, capi::without_gil]]
    const char *PyUnstable_DumpTracebackThreads(int fd, PyInterpreterState *interp, PyThreadState *current_tstate,
                                                Py_ssize_t max_threads);
