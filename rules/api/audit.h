/* audit.h, cpython/audit.h */

typedef int (*Py_AuditHookFunction)(const char *, PyObject *, void *);
int PySys_Audit(const char *event, const char *format, ...);
[[capi::since(3, 13)]] int PySys_AuditTuple(const char *event, PyObject *args);
int PySys_AddAuditHook(Py_AuditHookFunction hook, void *userdata);
