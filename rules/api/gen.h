/* genobject.h, cpython/genobject.h */

[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *gi_frame;
    PyObject *gi_code;
    PyObject *gi_weakreflist;
    PyObject *gi_name;
    PyObject *gi_qualname;
    _PyErr_StackItem gi_exc_state;
} PyGenObject;
[[capi::until(3, 9)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *gi_frame;
    char gi_running;
    PyObject *gi_code;
    PyObject *gi_weakreflist;
    PyObject *gi_name;
    PyObject *gi_qualname;
    _PyErr_StackItem gi_exc_state;
} PyGenObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *cr_frame;
    PyObject *cr_code;
    PyObject *cr_weakreflist;
    PyObject *cr_name;
    PyObject *cr_qualname;
    _PyErr_StackItem cr_exc_state;
    PyObject *cr_origin;
} PyCoroObject;
[[capi::until(3, 9)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *cr_frame;
    char cr_running;
    PyObject *cr_code;
    PyObject *cr_weakreflist;
    PyObject *cr_name;
    PyObject *cr_qualname;
    _PyErr_StackItem cr_exc_state;
    PyObject *cr_origin;
} PyCoroObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *ag_frame;
    PyObject *ag_code;
    PyObject *ag_weakreflist;
    PyObject *ag_name;
    PyObject *ag_qualname;
    _PyErr_StackItem ag_exc_state;
    PyObject *ag_finalizer;
    int ag_hooks_inited;
    int ag_closed;
    int ag_running_async;
} PyAsyncGenObject;
[[capi::until(3, 9)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *ag_frame;
    char ag_running;
    PyObject *ag_code;
    PyObject *ag_weakreflist;
    PyObject *ag_name;
    PyObject *ag_qualname;
    _PyErr_StackItem ag_exc_state;
    PyObject *ag_finalizer;
    int ag_hooks_inited;
    int ag_closed;
    int ag_running_async;
} PyAsyncGenObject;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *gi_weakreflist;
    PyObject *gi_name;
    PyObject *gi_qualname;
    _PyErr_StackItem gi_exc_state;
    PyObject *gi_origin_or_finalizer;
    char gi_hooks_inited;
    char gi_closed;
    char gi_running_async;
    int8_t gi_frame_state;
    PyObject *gi_iframe[1];
} PyGenObject;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    PyCodeObject *gi_code;
    PyObject *gi_weakreflist;
    PyObject *gi_name;
    PyObject *gi_qualname;
    _PyErr_StackItem gi_exc_state;
    PyObject *gi_origin_or_finalizer;
    char gi_hooks_inited;
    char gi_closed;
    char gi_running_async;
    int8_t gi_frame_state;
    PyObject *gi_iframe[1];
} PyGenObject;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *cr_weakreflist;
    PyObject *cr_name;
    PyObject *cr_qualname;
    _PyErr_StackItem cr_exc_state;
    PyObject *cr_origin_or_finalizer;
    char cr_hooks_inited;
    char cr_closed;
    char cr_running_async;
    int8_t cr_frame_state;
    PyObject *cr_iframe[1];
} PyCoroObject;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    PyCodeObject *cr_code;
    PyObject *cr_weakreflist;
    PyObject *cr_name;
    PyObject *cr_qualname;
    _PyErr_StackItem cr_exc_state;
    PyObject *cr_origin_or_finalizer;
    char cr_hooks_inited;
    char cr_closed;
    char cr_running_async;
    int8_t cr_frame_state;
    PyObject *cr_iframe[1];
} PyCoroObject;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *ag_weakreflist;
    PyObject *ag_name;
    PyObject *ag_qualname;
    _PyErr_StackItem ag_exc_state;
    PyObject *ag_origin_or_finalizer;
    char ag_hooks_inited;
    char ag_closed;
    char ag_running_async;
    int8_t ag_frame_state;
    PyObject *ag_iframe[1];
} PyAsyncGenObject;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    PyCodeObject *ag_code;
    PyObject *ag_weakreflist;
    PyObject *ag_name;
    PyObject *ag_qualname;
    _PyErr_StackItem ag_exc_state;
    PyObject *ag_origin_or_finalizer;
    char ag_hooks_inited;
    char ag_closed;
    char ag_running_async;
    int8_t ag_frame_state;
    PyObject *ag_iframe[1];
} PyAsyncGenObject;
extern PyTypeObject PyGen_Type;
extern PyTypeObject PyCoro_Type;
extern PyTypeObject PyAsyncGen_Type;
extern PyTypeObject _PyAsyncGenASend_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyCoroWrapper_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyAsyncGenWrappedValue_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyAsyncGenAThrow_Type;
[[capi::until(3, 10)]] [[capi::new, capi::maybe_exception]] PyObject *_PyGen_yf(PyGenObject *gen);
[[capi::until(3, 9)]] [[capi::new]] PyObject *_PyGen_Send(PyGenObject *gen, PyObject *value);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyCoro_GetAwaitableIter(PyObject *o);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyAsyncGenValueWrapperNew(PyObject *o);
[[capi::truth, capi::never_fails]] int PyGen_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyGen_CheckExact(PyObject *o);
[[capi::new]] PyObject *PyGen_New([[capi::steals]] PyFrameObject *frame);
[[capi::new]]
    PyObject *PyGen_NewWithQualName([[capi::steals]] PyFrameObject *frame, [[capi::nullable]] PyObject *name,
                                    [[capi::nullable]] PyObject *qualname);
[[capi::since(3, 12)]] [[capi::new, capi::never_null, capi::shared]] PyCodeObject *PyGen_GetCode(PyGenObject *gen);
[[capi::truth, capi::never_fails]] int PyCoro_CheckExact(PyObject *o);
[[capi::new]]
    PyObject *PyCoro_New([[capi::steals]] PyFrameObject *frame, [[capi::nullable]] PyObject *name,
                         [[capi::nullable]] PyObject *qualname);
[[capi::new]]
    PyObject *PyAsyncGen_New([[capi::steals]] PyFrameObject *frame, [[capi::nullable]] PyObject *name,
                             [[capi::nullable]] PyObject *qualname);
[[capi::until(3, 12)]] int _PyGen_SetStopIterationValue(PyObject *o);
[[capi::until(3, 12)]] [[capi::clears_exception]] int _PyGen_FetchStopIterationValue([[capi::new]] PyObject **result);
[[capi::truth, capi::never_fails]] int PyAsyncGen_CheckExact(PyObject *o);
[[capi::until(3, 12)]] void _PyGen_Finalize(PyObject *self);
[[capi::since(3, 12)]] [[capi::truth, capi::never_fails]] int PyAsyncGenASend_CheckExact(PyObject *o);
