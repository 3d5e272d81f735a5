/* pystate.h, cpython/pystate.h */

typedef enum {
    PyGILState_LOCKED = 0,
    PyGILState_UNLOCKED = 1,
} PyGILState_STATE;
[[capi::since(3, 15)]] typedef void PyThreadStateToken;
[[capi::runs_code]] typedef int (*Py_tracefunc)(PyObject *, PyFrameObject *, int, PyObject *);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] struct _cframe {
    int use_tracing;
    struct _cframe *previous;
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyCodeObject *code;
    PyCodeAddressRange bounds;
} PyTraceInfo;
[[capi::since(3, 14)]] typedef struct {
    int32_t debugger_pending_call;
    char debugger_script_path[512];
} _PyRemoteDebuggerSupport;
[[capi::since(3, 11)]] struct _err_stackitem {
    PyObject *exc_value;
    struct _err_stackitem *previous_item;
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct _PyCFrame {
    uint8_t use_tracing;
    struct _PyInterpreterFrame *current_frame;
    struct _PyCFrame *previous;
};
[[capi::until(3, 10)]] struct _err_stackitem {
    PyObject *exc_type;
    PyObject *exc_value;
    PyObject *exc_traceback;
    struct _err_stackitem *previous_item;
};
[[capi::until(3, 9)]] struct _ts {
    struct _ts *prev;
    struct _ts *next;
    PyInterpreterState *interp;
    PyFrameObject *frame;
    int recursion_depth;
    char overflowed;
    char recursion_critical;
    int stackcheck_counter;
    int tracing;
    int use_tracing;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *curexc_type;
    PyObject *curexc_value;
    PyObject *curexc_traceback;
    _PyErr_StackItem exc_state;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    int trash_delete_nesting;
    PyObject *trash_delete_later;
    void (*on_delete)(void *);
    void *on_delete_data;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
};
[[capi::since(3, 11)]] struct _stack_chunk {
    struct _stack_chunk *previous;
    size_t size;
    size_t top;
    PyObject *data[1];
};
[[capi::since(3, 13)]] [[capi::until(3, 13)]] struct _ts {
    PyThreadState *prev;
    PyThreadState *next;
    PyInterpreterState *interp;
    uintptr_t eval_breaker;
    struct {
        unsigned int initialized : 1;
        unsigned int bound : 1;
        unsigned int unbound : 1;
        unsigned int bound_gilstate : 1;
        unsigned int active : 1;
        unsigned int holds_gil : 1;
        unsigned int finalizing : 1;
        unsigned int cleared : 1;
        unsigned int finalized : 1;
        unsigned int : 23;
    } _status;
    int _whence;
    int state;
    int py_recursion_remaining;
    int py_recursion_limit;
    int c_recursion_remaining;
    int recursion_headroom;
    int tracing;
    int what_event;
    struct _PyInterpreterFrame *current_frame;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *current_exception;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    unsigned long native_thread_id;
    PyObject *delete_later;
    uintptr_t critical_section;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    _PyStackChunk *datastack_chunk;
    PyObject **datastack_top;
    PyObject **datastack_limit;
    _PyErr_StackItem exc_state;
    PyObject *previous_executor;
    uint64_t dict_global_version;
    PyObject *threading_local_key;
    PyObject *threading_local_sentinel;
};
[[capi::since(3, 10)]] [[capi::until(3, 10)]] struct _ts {
    struct _ts *prev;
    struct _ts *next;
    PyInterpreterState *interp;
    PyFrameObject *frame;
    int recursion_depth;
    int recursion_headroom;
    int stackcheck_counter;
    int tracing;
    CFrame *cframe;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *curexc_type;
    PyObject *curexc_value;
    PyObject *curexc_traceback;
    _PyErr_StackItem exc_state;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    int trash_delete_nesting;
    PyObject *trash_delete_later;
    void (*on_delete)(void *);
    void *on_delete_data;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    CFrame root_cframe;
};
[[capi::since(3, 14)]] [[capi::until(3, 14)]] struct _ts {
    PyThreadState *prev;
    PyThreadState *next;
    PyInterpreterState *interp;
    uintptr_t eval_breaker;
    struct {
        unsigned int initialized : 1;
        unsigned int bound : 1;
        unsigned int unbound : 1;
        unsigned int bound_gilstate : 1;
        unsigned int active : 1;
        unsigned int finalizing : 1;
        unsigned int cleared : 1;
        unsigned int finalized : 1;
        unsigned int : 24;
    } _status;
    int holds_gil;
    int _whence;
    int state;
    int py_recursion_remaining;
    int py_recursion_limit;
    int recursion_headroom;
    int tracing;
    int what_event;
    struct _PyInterpreterFrame *current_frame;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *current_exception;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    unsigned long native_thread_id;
    PyObject *delete_later;
    uintptr_t critical_section;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    _PyStackChunk *datastack_chunk;
    PyObject **datastack_top;
    PyObject **datastack_limit;
    _PyErr_StackItem exc_state;
    PyObject *current_executor;
    uint64_t dict_global_version;
    PyObject *threading_local_key;
    PyObject *threading_local_sentinel;
    _PyRemoteDebuggerSupport remote_debugger_support;
    _PyStackChunk *datastack_cached_chunk;
};
[[capi::since(3, 15)]] struct _ts {
    PyThreadState *prev;
    PyThreadState *next;
    PyInterpreterState *interp;
    uintptr_t eval_breaker;
    struct {
        unsigned int initialized : 1;
        unsigned int bound : 1;
        unsigned int unbound : 1;
        unsigned int bound_gilstate : 1;
        unsigned int active : 1;
        unsigned int finalizing : 1;
        unsigned int cleared : 1;
        unsigned int finalized : 1;
        unsigned int : 24;
    } _status;
    int holds_gil;
    int gil_requested;
    int _whence;
    int state;
    int py_recursion_remaining;
    int py_recursion_limit;
    int recursion_headroom;
    int tracing;
    int what_event;
    struct _PyInterpreterFrame *current_frame;
    struct _PyInterpreterFrame *base_frame;
    struct _PyInterpreterFrame *last_profiled_frame;
    uintptr_t last_profiled_frame_seq;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *current_exception;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    unsigned long native_thread_id;
    PyObject *delete_later;
    uintptr_t critical_section;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    _PyStackChunk *datastack_chunk;
    PyObject **datastack_top;
    PyObject **datastack_limit;
    _PyStackChunk *datastack_cached_chunk;
    _PyErr_StackItem exc_state;
    PyObject *current_executor;
    struct _PyExitData *jit_exit;
    uint64_t dict_global_version;
    PyObject *threading_local_key;
    PyObject *threading_local_sentinel;
    _PyRemoteDebuggerSupport remote_debugger_support;
    struct {
        Py_ssize_t counter;
        int delete_on_release;
        PyInterpreterGuard *owned_guard;
    } ensure;
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _PyCFrame {
    struct _PyInterpreterFrame *current_frame;
    struct _PyCFrame *previous;
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct _ts {
    PyThreadState *prev;
    PyThreadState *next;
    PyInterpreterState *interp;
    int _initialized;
    int _static;
    int recursion_remaining;
    int recursion_limit;
    int recursion_headroom;
    int tracing;
    int tracing_what;
    _PyCFrame *cframe;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *curexc_type;
    PyObject *curexc_value;
    PyObject *curexc_traceback;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    unsigned long native_thread_id;
    int trash_delete_nesting;
    PyObject *trash_delete_later;
    void (*on_delete)(void *);
    void *on_delete_data;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    PyTraceInfo trace_info;
    _PyStackChunk *datastack_chunk;
    PyObject **datastack_top;
    PyObject **datastack_limit;
    _PyErr_StackItem exc_state;
    _PyCFrame root_cframe;
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _py_trashcan {
    int delete_nesting;
    PyObject *delete_later;
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _ts {
    PyThreadState *prev;
    PyThreadState *next;
    PyInterpreterState *interp;
    struct {
        unsigned int initialized : 1;
        unsigned int bound : 1;
        unsigned int unbound : 1;
        unsigned int bound_gilstate : 1;
        unsigned int active : 1;
        unsigned int finalizing : 1;
        unsigned int cleared : 1;
        unsigned int finalized : 1;
        unsigned int : 24;
    } _status;
    int py_recursion_remaining;
    int py_recursion_limit;
    int c_recursion_remaining;
    int recursion_headroom;
    int tracing;
    int what_event;
    _PyCFrame *cframe;
    Py_tracefunc c_profilefunc;
    Py_tracefunc c_tracefunc;
    PyObject *c_profileobj;
    PyObject *c_traceobj;
    PyObject *current_exception;
    _PyErr_StackItem *exc_info;
    PyObject *dict;
    int gilstate_counter;
    PyObject *async_exc;
    unsigned long thread_id;
    unsigned long native_thread_id;
    struct _py_trashcan trash;
    void (*on_delete)(void *);
    void *on_delete_data;
    int coroutine_origin_tracking_depth;
    PyObject *async_gen_firstiter;
    PyObject *async_gen_finalizer;
    PyObject *context;
    uint64_t context_ver;
    uint64_t id;
    _PyStackChunk *datastack_chunk;
    PyObject **datastack_top;
    PyObject **datastack_limit;
    _PyErr_StackItem exc_state;
    _PyCFrame root_cframe;
};
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*_PyFrameEvalFunction)(PyThreadState *tstate, PyFrameObject *, int);
[[capi::until(3, 10)]] struct _xid {
    void *data;
    PyObject *obj;
    int64_t interp;
    PyObject *(*new_object)(struct _xid *);
    void (*free)(void *);
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct _xid {
    void *data;
    PyObject *obj;
    int64_t interp;
    PyObject *(*new_object)(_PyCrossInterpreterData *);
    void (*free)(void *);
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*xid_newobjectfunc)(_PyCrossInterpreterData *);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] typedef void (*xid_freefunc)(void *);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _xid {
    void *data;
    PyObject *obj;
    int64_t interp;
    xid_newobjectfunc new_object;
    xid_freefunc free;
};
[[capi::until(3, 10)]] [[capi::runs_code]] typedef int (*crossinterpdatafunc)(PyObject *, struct _xid *);
[[capi::since(3, 11)]] [[capi::new, capi::runs_code]]
    typedef PyObject *(*_PyFrameEvalFunction)(PyThreadState *tstate, struct _PyInterpreterFrame *, int);
[[capi::since(3, 11)]] [[capi::until(3, 11)]] [[capi::runs_code]]
    typedef int (*crossinterpdatafunc)(PyObject *, _PyCrossInterpreterData *);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::runs_code]]
    typedef int (*crossinterpdatafunc)(PyThreadState *tstate, PyObject *, _PyCrossInterpreterData *);
[[capi::null_without_exception]] PyInterpreterState *PyInterpreterState_New(void);
[[capi::runs_code]] void PyInterpreterState_Clear(PyInterpreterState *interp);
void PyInterpreterState_Delete(PyInterpreterState *interp);
[[capi::never_null]] PyInterpreterState *PyInterpreterState_Get(void);
[[capi::borrowed, capi::null_without_exception]] PyObject *PyInterpreterState_GetDict(PyInterpreterState *interp);
int64_t PyInterpreterState_GetID(PyInterpreterState *interp);
[[capi::until(3, 10)]] int PyState_AddModule([[capi::keeps(interpreter)]] PyObject *module, struct PyModuleDef *def);
[[capi::since(3, 11)]] int PyState_AddModule([[capi::keeps(interpreter)]] PyObject *module, PyModuleDef *def);
[[capi::until(3, 10)]] int PyState_RemoveModule(struct PyModuleDef *def);
[[capi::since(3, 11)]] int PyState_RemoveModule(PyModuleDef *def);
[[capi::until(3, 10)]] [[capi::borrowed, capi::null_without_exception]]
    PyObject *PyState_FindModule(struct PyModuleDef *def);
[[capi::since(3, 11)]] [[capi::borrowed, capi::null_without_exception]] PyObject *PyState_FindModule(PyModuleDef *def);
[[capi::memory(thread_state), capi::null_without_exception]]
    PyThreadState *PyThreadState_New(PyInterpreterState *interp);
[[capi::runs_code]] void PyThreadState_Clear(PyThreadState *tstate);
void PyThreadState_Delete([[capi::frees(thread_state)]] PyThreadState *tstate);
[[capi::never_null]] PyThreadState *PyThreadState_Get(void);
[[capi::never_null]] PyThreadState *PyThreadState_GET(void);
[[capi::null_without_exception]] PyThreadState *PyThreadState_Swap(PyThreadState *tstate);
[[capi::borrowed, capi::null_without_exception]] PyObject *PyThreadState_GetDict(void);
[[capi::never_fails]]
    int PyThreadState_SetAsyncExc(unsigned long id, [[capi::keeps(interpreter), capi::nullable]] PyObject *exc);
[[capi::never_null]] PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *tstate);
[[capi::new, capi::null_without_exception, capi::shared]] PyFrameObject *PyThreadState_GetFrame(PyThreadState *tstate);
uint64_t PyThreadState_GetID(PyThreadState *tstate);
[[capi::takes_gil, capi::runs_code]] PyGILState_STATE PyGILState_Ensure(void);
[[capi::releases_gil, capi::runs_code]] void PyGILState_Release(PyGILState_STATE state);
[[capi::null_without_exception, capi::without_gil]] PyThreadState *PyGILState_GetThisThreadState(void);
[[capi::since(3, 15)]] [[capi::memory(interpreter_guard)]] PyInterpreterGuard *PyInterpreterGuard_FromCurrent(void);
[[capi::since(3, 15)]] [[capi::without_gil]]
    void PyInterpreterGuard_Close([[capi::frees(interpreter_guard)]] PyInterpreterGuard *guard);
[[capi::since(3, 15)]] [[capi::memory(interpreter_guard), capi::null_without_exception, capi::without_gil]]
    PyInterpreterGuard *PyInterpreterGuard_FromView(PyInterpreterView *view);
[[capi::since(3, 15)]] [[capi::memory(interpreter_view)]] PyInterpreterView *PyInterpreterView_FromCurrent(void);
[[capi::since(3, 15)]] [[capi::without_gil]]
    void PyInterpreterView_Close([[capi::frees(interpreter_view)]] PyInterpreterView *view);
[[capi::since(3, 15)]] [[capi::memory(interpreter_view), capi::null_without_exception, capi::without_gil]]
    PyInterpreterView *PyInterpreterView_FromMain(void);
[[capi::since(3, 15)]] [[capi::null_without_exception, capi::takes_gil]]
    PyThreadStateToken *PyThreadState_Ensure(PyInterpreterGuard *guard);
[[capi::since(3, 15)]] [[capi::null_without_exception, capi::takes_gil]]
    PyThreadStateToken *PyThreadState_EnsureFromView(PyInterpreterView *view);
[[capi::since(3, 15)]] [[capi::releases_gil]] void PyThreadState_Release(PyThreadStateToken *token);
[[capi::truth, capi::never_fails]] int _PyInterpreterState_RequiresIDRef(PyInterpreterState *interp);
void _PyInterpreterState_RequireIDRef(PyInterpreterState *interp, int value);
[[capi::since(3, 13)]] [[capi::until(3, 13)]] [[capi::new]]
    PyObject *PyUnstable_InterpreterState_GetMainModule(PyInterpreterState *interp);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyInterpreterState_HasFeature(PyInterpreterState *interp, unsigned long feature);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyInterpreterState_GetMainModule(PyInterpreterState *interp);
[[capi::since(3, 13)]] [[capi::null_without_exception, capi::without_gil]]
    PyThreadState *PyThreadState_GetUnchecked(void);
[[capi::until(3, 12)]] [[capi::null_without_exception, capi::without_gil]]
    PyThreadState *_PyThreadState_UncheckedGet(void);
[[capi::since(3, 14)]] [[capi::null_without_exception, capi::without_gil]]
    PyThreadState *_PyThreadState_UncheckedGet(void);
[[capi::until(3, 12)]] [[capi::null_without_exception]]
    PyThreadState *_PyThreadState_Prealloc(PyInterpreterState *interp);
[[capi::since(3, 11)]] void PyThreadState_EnterTracing(PyThreadState *tstate);
[[capi::since(3, 11)]] void PyThreadState_LeaveTracing(PyThreadState *tstate);
[[capi::until(3, 12)]] [[capi::borrowed, capi::null_without_exception]]
    PyObject *_PyThreadState_GetDict(PyThreadState *tstate);
[[capi::truth, capi::never_fails, capi::without_gil]] int PyGILState_Check(void);
[[capi::until(3, 12)]] [[capi::null_without_exception]] PyInterpreterState *_PyGILState_GetInterpreterStateUnsafe(void);
[[capi::new]] PyObject *_PyThread_CurrentFrames(void);
[[capi::since(3, 14)]]
    int PyUnstable_ThreadState_SetStackProtection(PyThreadState *tstate, void *stack_start_addr, size_t stack_size);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyThread_CurrentExceptions(void);
[[capi::since(3, 14)]] void PyUnstable_ThreadState_ResetStackProtection(PyThreadState *tstate);
[[capi::never_null, capi::without_gil]] PyInterpreterState *PyInterpreterState_Main(void);
[[capi::never_null, capi::without_gil]] PyInterpreterState *PyInterpreterState_Head(void);
[[capi::null_without_exception]] PyInterpreterState *PyInterpreterState_Next(PyInterpreterState *interp);
[[capi::null_without_exception]] PyThreadState *PyInterpreterState_ThreadHead(PyInterpreterState *interp);
[[capi::null_without_exception]] PyThreadState *PyThreadState_Next(PyThreadState *tstate);
[[capi::releases_gil]] void PyThreadState_DeleteCurrent(void);
[[capi::until(3, 12)]] [[capi::never_null]] const PyConfig *_PyInterpreterState_GetConfig(PyInterpreterState *interp);
[[capi::never_null]] _PyFrameEvalFunction _PyInterpreterState_GetEvalFrameFunc(PyInterpreterState *interp);
void _PyInterpreterState_SetEvalFrameFunc(PyInterpreterState *interp, _PyFrameEvalFunction eval_frame);
[[capi::since(3, 15)]]
    void _PyInterpreterState_SetEvalFrameAllowSpecialization(PyInterpreterState *interp, int allow_specialization);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]]
    int _PyInterpreterState_IsSpecializationEnabled(PyInterpreterState *interp);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyInterpreterState_GetConfigCopy(struct PyConfig *config);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyInterpreterState_SetConfig(const struct PyConfig *config);
[[capi::until(3, 12)]] [[capi::never_null]] const PyConfig *_Py_GetConfig(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]]
    void _PyCrossInterpreterData_Init(_PyCrossInterpreterData *data, PyInterpreterState *interp, void *shared,
                                      PyObject *obj, xid_newobjectfunc new_object);
[[capi::since(3, 12)]] [[capi::until(3, 12)]]
    int _PyCrossInterpreterData_InitWithSize(_PyCrossInterpreterData *data, PyInterpreterState *interp,
                                             const size_t arg, PyObject *o, xid_newobjectfunc arg2);
[[capi::since(3, 12)]] [[capi::until(3, 12)]]
    void _PyCrossInterpreterData_Clear(PyInterpreterState *interp, _PyCrossInterpreterData *data);
[[capi::until(3, 12)]] int _PyObject_GetCrossInterpreterData(PyObject *o, _PyCrossInterpreterData *data);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyCrossInterpreterData_NewObject(_PyCrossInterpreterData *data);
[[capi::until(3, 11)]] void _PyCrossInterpreterData_Release(_PyCrossInterpreterData *data);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] int _PyCrossInterpreterData_Release(_PyCrossInterpreterData *data);
[[capi::until(3, 12)]] int _PyObject_CheckCrossInterpreterData(PyObject *o);
[[capi::until(3, 12)]] int _PyCrossInterpreterData_RegisterClass(PyTypeObject *type, crossinterpdatafunc arg);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] int _PyCrossInterpreterData_UnregisterClass(PyTypeObject *type);
[[capi::until(3, 12)]] [[capi::null_without_exception]] crossinterpdatafunc _PyCrossInterpreterData_Lookup(PyObject *o);
