/* context.h, cpython/context.h */

[[capi::since(3, 14)]] typedef enum {
    Py_CONTEXT_SWITCHED = 1,
} PyContextEvent;
[[capi::since(3, 14)]] [[capi::runs_code]] typedef int (*PyContext_WatchCallback)(PyContextEvent, PyObject *);
extern PyTypeObject PyContext_Type;
extern PyTypeObject PyContextVar_Type;
extern PyTypeObject PyContextToken_Type;
[[capi::truth, capi::never_fails]] int PyContext_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyContextVar_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyContextToken_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyContext_New(void);
[[capi::new, capi::oom]] PyObject *PyContext_Copy(PyObject *ctx);
[[capi::new, capi::oom]] PyObject *PyContext_CopyCurrent(void);
int PyContext_Enter([[capi::keeps(interpreter)]] PyObject *ctx);
int PyContext_Exit(PyObject *ctx);
[[capi::since(3, 14)]] [[capi::count]] int PyContext_AddWatcher(PyContext_WatchCallback callback);
[[capi::since(3, 14)]] int PyContext_ClearWatcher(int watcher_id);
[[capi::new]] PyObject *PyContextVar_New(const char *name, [[capi::keeps, capi::nullable]] PyObject *def);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyContext_NewHamtForTests(void);
[[capi::shared]]
    int PyContextVar_Get(PyObject *var, [[capi::nullable]] PyObject *default_value,
                         [[capi::new_or_null]] PyObject **value);
[[capi::new]] PyObject *PyContextVar_Set(PyObject *var, [[capi::keeps(var)]] PyObject *value);
int PyContextVar_Reset(PyObject *var, PyObject *token);
