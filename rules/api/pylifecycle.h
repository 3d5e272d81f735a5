/* pylifecycle.h, cpython/pylifecycle.h */

typedef void (*PyOS_sighandler_t)(int);
[[capi::since(3, 12)]] typedef struct {
    int use_main_obmalloc;
    int allow_fork;
    int allow_exec;
    int allow_threads;
    int allow_daemon_threads;
    int check_multi_interp_extensions;
    int gil;
} PyInterpreterConfig;
[[capi::since(3, 12)]] typedef void (*atexit_datacallbackfunc)(void *);
[[capi::since(3, 11)]] extern const unsigned long Py_Version;
[[capi::without_gil]] void Py_Initialize(void);
[[capi::without_gil]] void Py_InitializeEx(int initsigs);
[[capi::runs_code]] void Py_Finalize(void);
[[capi::never_fails, capi::runs_code]] int Py_FinalizeEx(void);
[[capi::truth, capi::never_fails, capi::without_gil]] int Py_IsInitialized(void);
[[capi::null_without_exception]] PyThreadState *Py_NewInterpreter(void);
[[capi::runs_code]] void Py_EndInterpreter(PyThreadState *tstate);
[[capi::never_fails]] int Py_AtExit(void (*func)(void));
[[noreturn]] void Py_Exit(int status);
[[capi::never_fails, capi::without_gil]] int Py_Main(int argc, wchar_t **argv);
[[capi::never_fails, capi::without_gil]] int Py_BytesMain(int argc, char **argv);
[[capi::without_gil]] void Py_SetProgramName(const wchar_t *name);
[[capi::until(3, 14)]] [[capi::never_null]] wchar_t *Py_GetProgramName(void);
[[capi::without_gil]] void Py_SetPythonHome(const wchar_t *home);
[[capi::until(3, 14)]] [[capi::null_without_exception]] wchar_t *Py_GetPythonHome(void);
[[capi::until(3, 14)]] [[capi::never_null]] wchar_t *Py_GetProgramFullPath(void);
[[capi::until(3, 14)]] [[capi::never_null]] wchar_t *Py_GetPrefix(void);
[[capi::until(3, 14)]] [[capi::never_null]] wchar_t *Py_GetExecPrefix(void);
[[capi::never_null, capi::without_gil]] const char *Py_GetVersion(void);
[[capi::until(3, 14)]] [[capi::never_null]] wchar_t *Py_GetPath(void);
[[capi::never_null, capi::without_gil]] const char *Py_GetPlatform(void);
[[capi::never_null, capi::without_gil]] const char *Py_GetCopyright(void);
[[capi::never_null, capi::without_gil]] const char *Py_GetCompiler(void);
[[capi::until(3, 12)]] [[capi::without_gil]] void Py_SetPath(const wchar_t *path);
[[capi::never_null, capi::without_gil]] const char *Py_GetBuildInfo(void);
[[capi::null_without_exception, capi::without_gil]] PyOS_sighandler_t PyOS_getsig(int i);
[[capi::null_without_exception, capi::without_gil]] PyOS_sighandler_t PyOS_setsig(int i, PyOS_sighandler_t h);
[[capi::since(3, 13)]] [[capi::truth, capi::never_fails, capi::without_gil]] int Py_IsFinalizing(void);
[[capi::never_fails]] int Py_FrozenMain(int argc, char **argv);
[[capi::without_gil]] PyStatus Py_PreInitialize(const PyPreConfig *preconfig);
[[capi::until(3, 12)]] [[capi::never_fails]] int Py_SetStandardStreamEncoding(const char *encoding, const char *errors);
[[capi::without_gil]]
    PyStatus Py_PreInitializeFromBytesArgs(const PyPreConfig *preconfig, Py_ssize_t argc, char **argv);
[[capi::without_gil]] PyStatus Py_PreInitializeFromArgs(const PyPreConfig *preconfig, Py_ssize_t argc, wchar_t **argv);
[[capi::without_gil]] PyStatus Py_InitializeFromConfig(const PyConfig *config);
[[capi::until(3, 13)]] PyStatus _Py_InitializeMain(void);
[[capi::since(3, 15)]] PyStatus _Py_InitializeMain(void);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _Py_IsCoreInitialized(void);
[[capi::never_fails, capi::without_gil]] int Py_RunMain(void);
[[noreturn]] void Py_ExitStatusException(PyStatus status);
[[capi::truth, capi::never_fails]] int Py_FdIsInteractive(FILE *fp, const char *filename);
[[capi::until(3, 12)]] void _Py_RestoreSignals(void);
[[capi::until(3, 9)]] void _Py_PyAtExit(void (*func)(PyObject *), PyObject *o);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _Py_FdIsInteractive(FILE *fp, PyObject *filename);
[[capi::until(3, 12)]] void _Py_SetProgramFullPath(const wchar_t *text);
[[capi::until(3, 12)]] [[capi::never_null]] const char *_Py_gitidentifier(void);
[[capi::until(3, 12)]] [[capi::never_null]] const char *_Py_gitversion(void);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails, capi::without_gil]] int _Py_IsFinalizing(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _Py_IsInterpreterFinalizing(PyInterpreterState *interp);
[[capi::until(3, 12)]] int _PyOS_URandom(void *buffer, Py_ssize_t size);
[[capi::until(3, 12)]] int _PyOS_URandomNonblock(void *buffer, Py_ssize_t size);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _Py_CoerceLegacyLocale(int warn);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _Py_LegacyLocaleDetected(int warn);
[[capi::until(3, 12)]] [[capi::null_without_exception]] char *_Py_SetLocaleFromEnv(int category);
[[capi::until(3, 11)]] [[capi::null_without_exception]] PyThreadState *_Py_NewInterpreter(int isolated_subinterpreter);
[[capi::since(3, 12)]]
    PyStatus Py_NewInterpreterFromConfig(PyThreadState **tstate_p, const PyInterpreterConfig *config);
[[capi::since(3, 13)]] int PyUnstable_AtExit(PyInterpreterState *interp, atexit_datacallbackfunc func, void *data);
[[capi::since(3, 12)]] [[capi::until(3, 12)]]
    int _Py_AtExit(PyInterpreterState *interp, atexit_datacallbackfunc arg, void *ptr);
