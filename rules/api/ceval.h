/* ceval.h, cpython/ceval.h */

[[capi::since(3, 12)]] typedef struct {
    FILE *perf_map;
    PyThread_type_lock map_lock;
} PerfMapState;
[[capi::new, capi::runs_code]]
    PyObject *PyEval_EvalCode(PyObject *co, PyObject *globals, [[capi::nullable]] PyObject *locals);
[[capi::new, capi::runs_code]]
    PyObject *PyEval_EvalCodeEx(PyObject *co, PyObject *globals, [[capi::nullable]] PyObject *locals,
                                [[capi::array(argcount)]] PyObject *const *args, int argcount,
                                [[capi::array(kwcount)]] PyObject *const *kws, int kwcount,
                                [[capi::array(defcount)]] PyObject *const *defs, int defcount,
                                [[capi::nullable]] PyObject *kwdefs, [[capi::nullable]] PyObject *closure);
[[capi::borrowed, capi::never_null]] PyObject *PyEval_GetBuiltins(void);
[[capi::borrowed, capi::null_without_exception]] PyObject *PyEval_GetGlobals(void);
[[capi::borrowed]] PyObject *PyEval_GetLocals(void);
[[capi::borrowed, capi::null_without_exception]] PyFrameObject *PyEval_GetFrame(void);
[[capi::since(3, 13)]] [[capi::new, capi::shared]] PyObject *PyEval_GetFrameBuiltins(void);
[[capi::since(3, 13)]] [[capi::new, capi::shared]] PyObject *PyEval_GetFrameGlobals(void);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, [[capi::nullable]] PyObject *args,
                                            [[capi::nullable]] PyObject *kwargs);
[[capi::since(3, 13)]] [[capi::new, capi::shared]] PyObject *PyEval_GetFrameLocals(void);
[[capi::never_fails, capi::without_gil]] int Py_AddPendingCall(int (*func)(void *), void *arg);
[[capi::runs_code]] int Py_MakePendingCalls(void);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *PyEval_CallObject(PyObject *callable, [[capi::nullable]] PyObject *args);
[[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *PyEval_CallFunction(PyObject *callable, const char *format, ...);
[[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *PyEval_CallMethod(PyObject *obj, const char *name, const char *format, ...);
void Py_SetRecursionLimit(int new_limit);
[[capi::never_fails]] int Py_GetRecursionLimit(void);
int Py_EnterRecursiveCall(const char *where);
void Py_LeaveRecursiveCall(void);
[[capi::inside(func), capi::never_null]] const char *PyEval_GetFuncName(PyObject *func);
[[capi::inside(func), capi::never_null]] const char *PyEval_GetFuncDesc(PyObject *func);
[[capi::new, capi::runs_code]] PyObject *PyEval_EvalFrame(PyFrameObject *f);
[[capi::new, capi::runs_code]] PyObject *PyEval_EvalFrameEx(PyFrameObject *f, int throwflag);
[[capi::never_null, capi::releases_gil, capi::runs_code]] PyThreadState *PyEval_SaveThread(void);
[[capi::takes_gil, capi::runs_code]] void PyEval_RestoreThread(PyThreadState *tstate);
void PyEval_InitThreads(void);
[[capi::takes_gil, capi::runs_code]] void PyEval_AcquireThread(PyThreadState *tstate);
[[capi::releases_gil]] void PyEval_ReleaseThread(PyThreadState *tstate);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int PyEval_ThreadsInitialized(void);
[[capi::until(3, 12)]] [[capi::takes_gil]] void PyEval_AcquireLock(void);
[[capi::until(3, 12)]] [[capi::releases_gil]] void PyEval_ReleaseLock(void);
[[capi::runs_code]]
    void PyEval_SetProfile(Py_tracefunc func, [[capi::keeps(interpreter), capi::nullable]] PyObject *obj);
[[capi::since(3, 12)]] [[capi::runs_code]] void PyEval_SetProfileAllThreads(Py_tracefunc func, PyObject *obj);
[[capi::runs_code]] void PyEval_SetTrace(Py_tracefunc func, [[capi::keeps(interpreter), capi::nullable]] PyObject *obj);
[[capi::until(3, 12)]] int _PyEval_SetProfile(PyThreadState *tstate, Py_tracefunc func, PyObject *arg);
[[capi::since(3, 12)]] [[capi::runs_code]] void PyEval_SetTraceAllThreads(Py_tracefunc func, PyObject *obj);
[[capi::until(3, 10)]] [[capi::never_fails]] int _PyEval_GetCoroutineOriginTrackingDepth(void);
[[capi::until(3, 10)]] int _PyEval_SetAsyncGenFirstiter(PyObject *o);
[[capi::until(3, 12)]] int _PyEval_SetTrace(PyThreadState *tstate, Py_tracefunc func, PyObject *arg);
[[capi::until(3, 10)]] [[capi::borrowed, capi::null_without_exception]] PyObject *_PyEval_GetAsyncGenFirstiter(void);
[[capi::until(3, 10)]] int _PyEval_SetAsyncGenFinalizer(PyObject *o);
[[capi::truth, capi::never_fails]] int PyEval_MergeCompilerFlags(PyCompilerFlags *cf);
[[capi::until(3, 10)]] [[capi::borrowed, capi::null_without_exception]] PyObject *_PyEval_GetAsyncGenFinalizer(void);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyEval_GetBuiltin(PyObject *o);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyEval_GetBuiltinId(_Py_Identifier *id);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]]
    PyObject *_PyEval_EvalFrameDefault(PyThreadState *tstate, PyFrameObject *f, int exc);
[[capi::since(3, 11)]] [[capi::new, capi::runs_code]]
    PyObject *_PyEval_EvalFrameDefault(PyThreadState *tstate, struct _PyInterpreterFrame *f, int exc);
[[capi::since(3, 12)]] [[capi::count]] Py_ssize_t PyUnstable_Eval_RequestCodeExtraIndex(freefunc free);
[[capi::count]] Py_ssize_t _PyEval_RequestCodeExtraIndex(freefunc f);
[[capi::until(3, 12)]] void _PyEval_SetSwitchInterval(unsigned long microseconds);
[[capi::until(3, 12)]] unsigned long _PyEval_GetSwitchInterval(void);
[[capi::error(0)]] int _PyEval_SliceIndex(PyObject *o, Py_ssize_t *size);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] int _PyEval_MakePendingCalls(PyThreadState *tstate);
[[capi::error(0)]] int _PyEval_SliceIndexNotNone(PyObject *o, Py_ssize_t *size);
[[capi::since(3, 15)]] [[capi::error(0)]]
    int _PyEval_UnpackIndices(PyObject *o, PyObject *o2, Py_ssize_t n, Py_ssize_t *size, Py_ssize_t *size2);
[[capi::since(3, 12)]] [[capi::never_fails]] int PyUnstable_PerfMapState_Init(void);
[[capi::since(3, 12)]] [[capi::until(3, 14)]] [[capi::never_fails]]
    int PyUnstable_WritePerfMapEntry(const void *code_addr, unsigned int code_size, const char *entry_name);
[[capi::since(3, 15)]] [[capi::never_fails]]
    int PyUnstable_WritePerfMapEntry(const void *code_addr, size_t code_size, const char *entry_name);
[[capi::since(3, 12)]] void PyUnstable_PerfMapState_Fini(void);
[[capi::since(3, 13)]] [[capi::never_fails]] int PyUnstable_CopyPerfMapFile(const char *parent_filename);
[[capi::since(3, 13)]] [[capi::never_fails]] int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *code);
[[capi::since(3, 13)]] [[capi::never_fails]] int PyUnstable_PerfTrampoline_SetPersistAfterFork(int enable);
