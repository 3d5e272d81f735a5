/* pythonrun.h, cpython/pythonrun.h */

extern int (*PyOS_InputHook)(void);
extern char *(*PyOS_ReadlineFunctionPointer)(FILE *, FILE *, const char *);
[[capi::until(3, 12)]] extern PyThreadState *_PyOS_ReadlineTState;
PyObject *Py_CompileString(const char *str, const char *filename, int start);
void PyErr_Print(void);
void PyErr_PrintEx(int set_sys_last_vars);
void PyErr_Display(PyObject *exception, PyObject *value, PyObject *tb);
[[capi::since(3, 12)]] void PyErr_DisplayException(PyObject *exc);
[[capi::until(3, 9)]] struct _mod *PyParser_ASTFromString(const char *s, const char *filename, int start,
    PyCompilerFlags *flags, PyArena *arena);
[[capi::until(3, 9)]] struct _mod *PyParser_ASTFromStringObject(const char *s, PyObject *filename, int start,
    PyCompilerFlags *flags, PyArena *arena);
[[capi::until(3, 9)]] struct _mod *PyParser_ASTFromFile(FILE *fp, const char *filename, const char *enc, int start,
    const char *ps1, const char *ps2, PyCompilerFlags *flags, int *errcode, PyArena *arena);
[[capi::until(3, 9)]] struct _mod *PyParser_ASTFromFileObject(FILE *fp, PyObject *filename, const char *enc, int start,
    const char *ps1, const char *ps2, PyCompilerFlags *flags, int *errcode, PyArena *arena);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseString(const char *str, int start);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseFile(FILE *fp, const char *filename, int start);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseStringFlags(const char *str, int start, int flags);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseStringFlagsFilename(const char *str, const char *filename,
    int start, int flags);
[[capi::until(3, 9)]] struct _node *PyParser_SimpleParseFileFlags(FILE *fp, const char *filename, int start, int flags);
[[capi::until(3, 9)]] struct symtable *Py_SymtableString(const char *str, const char *filename, int start);
[[capi::until(3, 9)]] struct symtable *Py_SymtableStringObject(const char *str, PyObject *filename, int start);
[[capi::until(3, 9)]] struct symtable *_Py_SymtableStringObjectFlags(const char *str, PyObject *filename, int start,
    PyCompilerFlags *flags);
int PyOS_CheckStack(void);
int PyRun_SimpleStringFlags(const char *command, PyCompilerFlags *flags);
int PyRun_AnyFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyRun_SimpleFileObject(FILE *fp, PyObject *filename, int closeit,
    PyCompilerFlags *flags);
int PyRun_SimpleFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
int PyRun_InteractiveOneFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyRun_AnyFileObject(FILE *fp, PyObject *filename, int closeit,
    PyCompilerFlags *flags);
int PyRun_InteractiveOneObject(FILE *fp, PyObject *filename, PyCompilerFlags *flags);
int PyRun_InteractiveLoopFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
PyObject *PyRun_StringFlags(const char *str, int start, PyObject *globals, PyObject *locals, PyCompilerFlags *flags);
PyObject *PyRun_FileExFlags(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals, int closeit,
    PyCompilerFlags *flags);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyRun_InteractiveLoopObject(FILE *fp, PyObject *filename,
    PyCompilerFlags *flags);
PyObject *Py_CompileStringFlags(const char *str, const char *filename, int start, PyCompilerFlags *flags);
PyObject *Py_CompileStringExFlags(const char *str, const char *filename, int start, PyCompilerFlags *flags,
    int optimize);
PyObject *Py_CompileStringObject(const char *str, PyObject *filename, int start, PyCompilerFlags *flags, int optimize);
PyObject *PyRun_String(const char *str, int start, PyObject *globals, PyObject *locals);
int PyRun_AnyFile(FILE *fp, const char *filename);
int PyRun_AnyFileEx(FILE *fp, const char *filename, int closeit);
int PyRun_AnyFileFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
int PyRun_SimpleString(const char *command);
int PyRun_SimpleFile(FILE *fp, const char *filename);
int PyRun_SimpleFileEx(FILE *fp, const char *filename, int closeit);
[[capi::until(3, 12)]] const char *_Py_SourceAsString(PyObject *cmd, const char *funcname, const char *what,
    PyCompilerFlags *cf, PyObject **cmd_copy);
int PyRun_InteractiveOne(FILE *fp, const char *filename);
int PyRun_InteractiveLoop(FILE *fp, const char *filename);
PyObject *PyRun_File(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals);
PyObject *PyRun_FileEx(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals, int closeit);
PyObject *PyRun_FileFlags(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals,
    PyCompilerFlags *flags);
char *PyOS_Readline(FILE *sys_stdin, FILE *sys_stdout, const char *prompt);
