/* ceval.h, cpython/ceval.h */

[[capi::since(3, 12)]] typedef struct {
    FILE *perf_map;
    PyThread_type_lock map_lock;
} PerfMapState;
PyObject *PyEval_EvalCode(PyObject *co, PyObject *globals, PyObject *locals);
PyObject *PyEval_EvalCodeEx(PyObject *co, PyObject *globals, PyObject *locals, PyObject *const *args, int argcount,
    PyObject *const *kws, int kwcount, PyObject *const *defs, int defcount, PyObject *kwdefs, PyObject *closure);
PyObject *PyEval_GetBuiltins(void);
PyObject *PyEval_GetGlobals(void);
PyObject *PyEval_GetLocals(void);
PyFrameObject *PyEval_GetFrame(void);
[[capi::since(3, 13)]] PyObject *PyEval_GetFrameBuiltins(void);
[[capi::since(3, 13)]] PyObject *PyEval_GetFrameGlobals(void);
[[capi::until(3, 12)]] PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, PyObject *args, PyObject *kwargs);
[[capi::since(3, 13)]] PyObject *PyEval_GetFrameLocals(void);
int Py_AddPendingCall(int (*func)(void *), void *arg);
int Py_MakePendingCalls(void);
[[capi::until(3, 12)]] PyObject *PyEval_CallObject(PyObject *callable, PyObject *args);
[[capi::until(3, 12)]] PyObject *PyEval_CallFunction(PyObject *callable, const char *format, ...);
[[capi::until(3, 12)]] PyObject *PyEval_CallMethod(PyObject *obj, const char *name, const char *format, ...);
void Py_SetRecursionLimit(int new_limit);
int Py_GetRecursionLimit(void);
int Py_EnterRecursiveCall(const char *where);
void Py_LeaveRecursiveCall(void);
const char *PyEval_GetFuncName(PyObject *func);
const char *PyEval_GetFuncDesc(PyObject *func);
PyObject *PyEval_EvalFrame(PyFrameObject *f);
PyObject *PyEval_EvalFrameEx(PyFrameObject *f, int throwflag);
PyThreadState *PyEval_SaveThread(void);
void PyEval_RestoreThread(PyThreadState *tstate);
void PyEval_InitThreads(void);
void PyEval_AcquireThread(PyThreadState *tstate);
void PyEval_ReleaseThread(PyThreadState *tstate);
[[capi::until(3, 12)]] int PyEval_ThreadsInitialized(void);
[[capi::until(3, 12)]] void PyEval_AcquireLock(void);
[[capi::until(3, 12)]] void PyEval_ReleaseLock(void);
void PyEval_SetProfile(Py_tracefunc func, PyObject *obj);
[[capi::since(3, 12)]] void PyEval_SetProfileAllThreads(Py_tracefunc func, PyObject *obj);
void PyEval_SetTrace(Py_tracefunc func, PyObject *obj);
[[capi::until(3, 12)]] int _PyEval_SetProfile(PyThreadState *tstate, Py_tracefunc func, PyObject *arg);
[[capi::since(3, 12)]] void PyEval_SetTraceAllThreads(Py_tracefunc func, PyObject *obj);
[[capi::until(3, 10)]] int _PyEval_GetCoroutineOriginTrackingDepth(void);
[[capi::until(3, 10)]] int _PyEval_SetAsyncGenFirstiter(PyObject *o);
[[capi::until(3, 12)]] int _PyEval_SetTrace(PyThreadState *tstate, Py_tracefunc func, PyObject *arg);
[[capi::until(3, 10)]] PyObject *_PyEval_GetAsyncGenFirstiter(void);
[[capi::until(3, 10)]] int _PyEval_SetAsyncGenFinalizer(PyObject *o);
int PyEval_MergeCompilerFlags(PyCompilerFlags *cf);
[[capi::until(3, 10)]] PyObject *_PyEval_GetAsyncGenFinalizer(void);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] PyObject *_PyEval_GetBuiltin(PyObject *o);
[[capi::until(3, 12)]] PyObject *_PyEval_GetBuiltinId(_Py_Identifier *id);
[[capi::until(3, 10)]] PyObject *_PyEval_EvalFrameDefault(PyThreadState *tstate, PyFrameObject *f, int exc);
[[capi::since(3, 11)]] PyObject *_PyEval_EvalFrameDefault(PyThreadState *tstate, struct _PyInterpreterFrame *f,
    int exc);
[[capi::since(3, 12)]] Py_ssize_t PyUnstable_Eval_RequestCodeExtraIndex(freefunc free);
Py_ssize_t _PyEval_RequestCodeExtraIndex(freefunc f);
[[capi::until(3, 12)]] void _PyEval_SetSwitchInterval(unsigned long microseconds);
[[capi::until(3, 12)]] unsigned long _PyEval_GetSwitchInterval(void);
int _PyEval_SliceIndex(PyObject *o, Py_ssize_t *size);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] int _PyEval_MakePendingCalls(PyThreadState *tstate);
int _PyEval_SliceIndexNotNone(PyObject *o, Py_ssize_t *size);
[[capi::since(3, 15)]] int _PyEval_UnpackIndices(PyObject *o, PyObject *o2, Py_ssize_t n, Py_ssize_t *size,
    Py_ssize_t *size2);
[[capi::since(3, 12)]] int PyUnstable_PerfMapState_Init(void);
[[capi::since(3, 12)]] [[capi::until(3, 14)]] int PyUnstable_WritePerfMapEntry(const void *code_addr,
    unsigned int code_size, const char *entry_name);
[[capi::since(3, 15)]] int PyUnstable_WritePerfMapEntry(const void *code_addr, size_t code_size,
    const char *entry_name);
[[capi::since(3, 12)]] void PyUnstable_PerfMapState_Fini(void);
[[capi::since(3, 13)]] int PyUnstable_CopyPerfMapFile(const char *parent_filename);
[[capi::since(3, 13)]] int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *code);
[[capi::since(3, 13)]] int PyUnstable_PerfTrampoline_SetPersistAfterFork(int enable);
