/* audit.h, cpython/audit.h */

[[capi::runs_code]] typedef int (*Py_AuditHookFunction)(const char *, PyObject *, void *);
[[capi::format(call, format), capi::runs_code]] int PySys_Audit(const char *event, const char *format, ...);
[[capi::since(3, 13)]] [[capi::runs_code]] int PySys_AuditTuple(const char *event, [[capi::nullable]] PyObject *args);
int PySys_AddAuditHook(Py_AuditHookFunction hook, void *userdata);
