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
[[capi::since(3, 12)]] [[capi::runs_code]]
    typedef int (*PyFunction_WatchCallback)(PyFunction_WatchEvent event, PyFunctionObject *func, PyObject *new_value);
extern PyTypeObject PyFunction_Type;
extern PyTypeObject PyClassMethod_Type;
extern PyTypeObject PyStaticMethod_Type;
[[capi::truth, capi::never_fails]] int PyFunction_Check(PyObject *o);
[[capi::new]] PyObject *PyFunction_New([[capi::keeps]] PyObject *code, [[capi::keeps]] PyObject *globals);
[[capi::new]]
    PyObject *PyFunction_NewWithQualName([[capi::keeps]] PyObject *code, [[capi::keeps]] PyObject *globals,
                                         [[capi::keeps, capi::nullable]] PyObject *qualname);
[[capi::borrowed(op)]] PyObject *PyFunction_GetCode(PyObject *op);
[[capi::borrowed(op)]] PyObject *PyFunction_GetGlobals(PyObject *op);
[[capi::borrowed(op), capi::maybe_exception, capi::shared]] PyObject *PyFunction_GetModule(PyObject *op);
[[capi::borrowed(op), capi::maybe_exception]] PyObject *PyFunction_GetDefaults(PyObject *op);
int PyFunction_SetDefaults(PyObject *op, [[capi::keeps]] PyObject *defaults);
[[capi::since(3, 12)]] void PyFunction_SetVectorcall(PyFunctionObject *func, vectorcallfunc vectorcall);
[[capi::borrowed(op), capi::maybe_exception]] PyObject *PyFunction_GetKwDefaults(PyObject *op);
int PyFunction_SetKwDefaults(PyObject *op, [[capi::keeps]] PyObject *defaults);
[[capi::borrowed(op), capi::maybe_exception]] PyObject *PyFunction_GetClosure(PyObject *op);
int PyFunction_SetClosure(PyObject *op, [[capi::keeps]] PyObject *closure);
[[capi::borrowed(op), capi::maybe_exception]] PyObject *PyFunction_GetAnnotations(PyObject *op);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyFunction_Vectorcall(PyObject *func, [[capi::array(nargsf)]] PyObject *const *stack, size_t nargsf,
                                     [[capi::nullable]] PyObject *kwnames);
int PyFunction_SetAnnotations(PyObject *op, [[capi::keeps]] PyObject *annotations);
[[capi::borrowed(op), capi::never_null]] PyObject *PyFunction_GET_CODE(PyObject *op);
[[capi::borrowed(op), capi::never_null]] PyObject *PyFunction_GET_GLOBALS(PyObject *op);
[[capi::borrowed(op), capi::null_without_exception]] PyObject *PyFunction_GET_MODULE(PyObject *op);
[[capi::borrowed(op), capi::null_without_exception]] PyObject *PyFunction_GET_DEFAULTS(PyObject *op);
[[capi::borrowed(op), capi::null_without_exception]] PyObject *PyFunction_GET_KW_DEFAULTS(PyObject *op);
[[capi::borrowed(op), capi::null_without_exception]] PyObject *PyFunction_GET_CLOSURE(PyObject *op);
[[capi::borrowed(op), capi::null_without_exception]] PyObject *PyFunction_GET_ANNOTATIONS(PyObject *op);
[[capi::new, capi::oom]] PyObject *PyClassMethod_New([[capi::keeps]] PyObject *callable);
[[capi::new, capi::oom]] PyObject *PyStaticMethod_New([[capi::keeps]] PyObject *callable);
[[capi::since(3, 12)]] [[capi::count]] int PyFunction_AddWatcher(PyFunction_WatchCallback callback);
[[capi::since(3, 12)]] int PyFunction_ClearWatcher(int watcher_id);
