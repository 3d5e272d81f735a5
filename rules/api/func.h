/* funcobject.h, cpython/funcobject.h */

[[capi::until(3, 9)]] typedef struct {
    PyObject ob_base;
    PyObject *func_code;
    PyObject *func_globals;
    PyObject *func_defaults;
    PyObject *func_kwdefaults;
    PyObject *func_closure;
    PyObject *func_doc;
    PyObject *func_name;
    PyObject *func_dict;
    PyObject *func_weakreflist;
    PyObject *func_module;
    PyObject *func_annotations;
    PyObject *func_qualname;
    vectorcallfunc vectorcall;
} PyFunctionObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *func_globals;
    PyObject *func_builtins;
    PyObject *func_name;
    PyObject *func_qualname;
    PyObject *func_code;
    PyObject *func_defaults;
    PyObject *func_kwdefaults;
    PyObject *func_closure;
    PyObject *func_doc;
    PyObject *func_dict;
    PyObject *func_weakreflist;
    PyObject *func_module;
    PyObject *func_annotations;
    vectorcallfunc vectorcall;
} PyFunctionObject;
[[capi::since(3, 10)]] typedef struct {
    PyObject *fc_globals;
    PyObject *fc_builtins;
    PyObject *fc_name;
    PyObject *fc_qualname;
    PyObject *fc_code;
    PyObject *fc_defaults;
    PyObject *fc_kwdefaults;
    PyObject *fc_closure;
} PyFrameConstructor;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *func_globals;
    PyObject *func_builtins;
    PyObject *func_name;
    PyObject *func_qualname;
    PyObject *func_code;
    PyObject *func_defaults;
    PyObject *func_kwdefaults;
    PyObject *func_closure;
    PyObject *func_doc;
    PyObject *func_dict;
    PyObject *func_weakreflist;
    PyObject *func_module;
    PyObject *func_annotations;
    vectorcallfunc vectorcall;
    uint32_t func_version;
} PyFunctionObject;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *func_globals;
    PyObject *func_builtins;
    PyObject *func_name;
    PyObject *func_qualname;
    PyObject *func_code;
    PyObject *func_defaults;
    PyObject *func_kwdefaults;
    PyObject *func_closure;
    PyObject *func_doc;
    PyObject *func_dict;
    PyObject *func_weakreflist;
    PyObject *func_module;
    PyObject *func_annotations;
    PyObject *func_typeparams;
    vectorcallfunc vectorcall;
    uint32_t func_version;
} PyFunctionObject;
[[capi::since(3, 14)]] typedef struct {
    PyObject ob_base;
    PyObject *func_globals;
    PyObject *func_builtins;
    PyObject *func_name;
    PyObject *func_qualname;
    PyObject *func_code;
    PyObject *func_defaults;
    PyObject *func_kwdefaults;
    PyObject *func_closure;
    PyObject *func_doc;
    PyObject *func_dict;
    PyObject *func_weakreflist;
    PyObject *func_module;
    PyObject *func_annotations;
    PyObject *func_annotate;
    PyObject *func_typeparams;
    vectorcallfunc vectorcall;
    uint32_t func_version;
} PyFunctionObject;
[[capi::since(3, 12)]] [[capi::until(3, 14)]] typedef enum {
    PyFunction_EVENT_CREATE = 0,
    PyFunction_EVENT_DESTROY = 1,
    PyFunction_EVENT_MODIFY_CODE = 2,
    PyFunction_EVENT_MODIFY_DEFAULTS = 3,
    PyFunction_EVENT_MODIFY_KWDEFAULTS = 4,
} PyFunction_WatchEvent;
[[capi::since(3, 15)]] typedef enum {
    PyFunction_EVENT_CREATE = 0,
    PyFunction_EVENT_DESTROY = 1,
    PyFunction_EVENT_MODIFY_CODE = 2,
    PyFunction_EVENT_MODIFY_DEFAULTS = 3,
    PyFunction_EVENT_MODIFY_KWDEFAULTS = 4,
    PyFunction_EVENT_MODIFY_QUALNAME = 5,
} PyFunction_WatchEvent;
[[capi::since(3, 12)]] typedef int (*PyFunction_WatchCallback)(PyFunction_WatchEvent event, PyFunctionObject *func,
    PyObject *new_value);
extern PyTypeObject PyFunction_Type;
extern PyTypeObject PyClassMethod_Type;
extern PyTypeObject PyStaticMethod_Type;
int PyFunction_Check(PyObject *o);
PyObject *PyFunction_New(PyObject *code, PyObject *globals);
PyObject *PyFunction_NewWithQualName(PyObject *code, PyObject *globals, PyObject *qualname);
PyObject *PyFunction_GetCode(PyObject *op);
PyObject *PyFunction_GetGlobals(PyObject *op);
PyObject *PyFunction_GetModule(PyObject *op);
PyObject *PyFunction_GetDefaults(PyObject *op);
int PyFunction_SetDefaults(PyObject *op, PyObject *defaults);
[[capi::since(3, 12)]] void PyFunction_SetVectorcall(PyFunctionObject *func, vectorcallfunc vectorcall);
PyObject *PyFunction_GetKwDefaults(PyObject *op);
int PyFunction_SetKwDefaults(PyObject *op, PyObject *defaults);
PyObject *PyFunction_GetClosure(PyObject *op);
int PyFunction_SetClosure(PyObject *op, PyObject *closure);
PyObject *PyFunction_GetAnnotations(PyObject *op);
[[capi::until(3, 12)]] PyObject *_PyFunction_Vectorcall(PyObject *func, PyObject *const *stack, size_t nargsf,
    PyObject *kwnames);
int PyFunction_SetAnnotations(PyObject *op, PyObject *annotations);
PyObject *PyFunction_GET_CODE(PyObject *op);
PyObject *PyFunction_GET_GLOBALS(PyObject *op);
PyObject *PyFunction_GET_MODULE(PyObject *op);
PyObject *PyFunction_GET_DEFAULTS(PyObject *op);
PyObject *PyFunction_GET_KW_DEFAULTS(PyObject *op);
PyObject *PyFunction_GET_CLOSURE(PyObject *op);
PyObject *PyFunction_GET_ANNOTATIONS(PyObject *op);
PyObject *PyClassMethod_New(PyObject *callable);
PyObject *PyStaticMethod_New(PyObject *callable);
[[capi::since(3, 12)]] int PyFunction_AddWatcher(PyFunction_WatchCallback callback);
[[capi::since(3, 12)]] int PyFunction_ClearWatcher(int watcher_id);
