/* pythonrun.h, cpython/pythonrun.h */

extern int (*PyOS_InputHook)(void);
extern char *(*PyOS_ReadlineFunctionPointer)(FILE *, FILE *, const char *);
[[capi::until(3, 12)]] extern PyThreadState *_PyOS_ReadlineTState;
[[capi::new, capi::runs_code]] PyObject *Py_CompileString(const char *str, const char *filename, int start);
[[capi::clears_exception, capi::runs_code]] void PyErr_Print(void);
[[capi::clears_exception, capi::runs_code]] void PyErr_PrintEx(int set_sys_last_vars);
[[capi::runs_code]]
    void PyErr_Display(PyObject *exception, [[capi::nullable]] PyObject *value, [[capi::nullable]] PyObject *tb);
[[capi::since(3, 12)]] [[capi::runs_code]] void PyErr_DisplayException(PyObject *exc);
[[capi::until(3, 9)]]
    struct _mod *PyParser_ASTFromString(const char *s, const char *filename, int start, PyCompilerFlags *flags,
                                        PyArena *arena);
[[capi::until(3, 9)]]
    struct _mod *PyParser_ASTFromStringObject(const char *s, PyObject *filename, int start, PyCompilerFlags *flags,
                                              PyArena *arena);
[[capi::until(3, 9)]]
    struct _mod *PyParser_ASTFromFile(FILE *fp, const char *filename, const char *enc, int start, const char *ps1,
                                      const char *ps2, PyCompilerFlags *flags, int *errcode, PyArena *arena);
[[capi::until(3, 9)]]
    struct _mod *PyParser_ASTFromFileObject(FILE *fp, PyObject *filename, const char *enc, int start, const char *ps1,
                                            const char *ps2, PyCompilerFlags *flags, int *errcode, PyArena *arena);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseString(const char *str, int start);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseFile(FILE *fp, const char *filename, int start);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseStringFlags(const char *str, int start, int flags);
[[capi::until(3, 9)]]
    struct _node *PyParser_SimpleParseStringFlagsFilename(const char *str, const char *filename, int start, int flags);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseFileFlags(FILE *fp, const char *filename, int start, int flags);
[[capi::until(3, 9)]] struct symtable *Py_SymtableString(const char *str, const char *filename, int start);
[[capi::until(3, 9)]] struct symtable *Py_SymtableStringObject(const char *str, PyObject *filename, int start);
[[capi::until(3, 9)]]
    struct symtable *_Py_SymtableStringObjectFlags(const char *str, PyObject *filename, int start,
                                                   PyCompilerFlags *flags);
[[capi::truth, capi::never_fails]] int PyOS_CheckStack(void);
[[capi::never_fails, capi::runs_code]] int PyRun_SimpleStringFlags(const char *command, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]]
    int PyRun_AnyFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyRun_SimpleFileObject(FILE *fp, PyObject *filename, int closeit, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]]
    int PyRun_SimpleFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]]
    int PyRun_InteractiveOneFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyRun_AnyFileObject(FILE *fp, PyObject *filename, int closeit, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]]
    int PyRun_InteractiveOneObject(FILE *fp, PyObject *filename, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]]
    int PyRun_InteractiveLoopFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
[[capi::new, capi::runs_code]]
    PyObject *PyRun_StringFlags(const char *str, int start, PyObject *globals, PyObject *locals,
                                PyCompilerFlags *flags);
[[capi::new, capi::runs_code]]
    PyObject *PyRun_FileExFlags(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals,
                                int closeit, PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyRun_InteractiveLoopObject(FILE *fp, PyObject *filename, PyCompilerFlags *flags);
[[capi::new, capi::runs_code]]
    PyObject *Py_CompileStringFlags(const char *str, const char *filename, int start, PyCompilerFlags *flags);
[[capi::new, capi::runs_code]]
    PyObject *Py_CompileStringExFlags(const char *str, const char *filename, int start, PyCompilerFlags *flags,
                                      int optimize);
[[capi::new, capi::runs_code]]
    PyObject *Py_CompileStringObject(const char *str, PyObject *filename, int start, PyCompilerFlags *flags,
                                     int optimize);
[[capi::new, capi::runs_code]] PyObject *PyRun_String(const char *str, int start, PyObject *globals, PyObject *locals);
[[capi::never_fails, capi::runs_code]] int PyRun_AnyFile(FILE *fp, const char *filename);
[[capi::never_fails, capi::runs_code]] int PyRun_AnyFileEx(FILE *fp, const char *filename, int closeit);
[[capi::never_fails, capi::runs_code]] int PyRun_AnyFileFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
[[capi::never_fails, capi::runs_code]] int PyRun_SimpleString(const char *command);
[[capi::never_fails, capi::runs_code]] int PyRun_SimpleFile(FILE *fp, const char *filename);
[[capi::never_fails, capi::runs_code]] int PyRun_SimpleFileEx(FILE *fp, const char *filename, int closeit);
[[capi::until(3, 12)]]
    const char *_Py_SourceAsString(PyObject *cmd, const char *funcname, const char *what, PyCompilerFlags *cf,
                                   [[capi::new_or_null]] PyObject **cmd_copy);
[[capi::never_fails, capi::runs_code]] int PyRun_InteractiveOne(FILE *fp, const char *filename);
[[capi::never_fails, capi::runs_code]] int PyRun_InteractiveLoop(FILE *fp, const char *filename);
[[capi::new, capi::runs_code]]
    PyObject *PyRun_File(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals);
[[capi::new, capi::runs_code]]
    PyObject *PyRun_FileEx(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals, int closeit);
[[capi::new, capi::runs_code]]
    PyObject *PyRun_FileFlags(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals,
                              PyCompilerFlags *flags);
[[capi::memory(mem)]] char *PyOS_Readline(FILE *sys_stdin, FILE *sys_stdout, const char *prompt);
