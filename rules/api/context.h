/* context.h, cpython/context.h */

[[capi::since(3, 14)]] typedef enum {
    Py_CONTEXT_SWITCHED = 1,
} PyContextEvent;
[[capi::since(3, 14)]] typedef int (*PyContext_WatchCallback)(PyContextEvent, PyObject *);
extern PyTypeObject PyContext_Type;
extern PyTypeObject PyContextVar_Type;
extern PyTypeObject PyContextToken_Type;
int PyContext_CheckExact(PyObject *o);
int PyContextVar_CheckExact(PyObject *o);
int PyContextToken_CheckExact(PyObject *o);
PyObject *PyContext_New(void);
PyObject *PyContext_Copy(PyObject *ctx);
PyObject *PyContext_CopyCurrent(void);
int PyContext_Enter(PyObject *ctx);
int PyContext_Exit(PyObject *ctx);
[[capi::since(3, 14)]] int PyContext_AddWatcher(PyContext_WatchCallback callback);
[[capi::since(3, 14)]] int PyContext_ClearWatcher(int watcher_id);
PyObject *PyContextVar_New(const char *name, PyObject *def);
[[capi::until(3, 12)]] PyObject *_PyContext_NewHamtForTests(void);
int PyContextVar_Get(PyObject *var, PyObject *default_value, PyObject **value);
PyObject *PyContextVar_Set(PyObject *var, PyObject *value);
int PyContextVar_Reset(PyObject *var, PyObject *token);
