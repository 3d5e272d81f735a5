/* pyerrors.h, cpython/pyerrors.h */

[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
} PyBaseExceptionObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
} PyBaseExceptionObject;
[[capi::since(3, 11)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *excs;
} PyBaseExceptionGroupObject;
[[capi::since(3, 14)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *excs;
    PyObject *excs_str;
} PyBaseExceptionGroupObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *filename;
    PyObject *lineno;
    PyObject *offset;
    PyObject *end_lineno;
    PyObject *end_offset;
    PyObject *text;
    PyObject *print_file_and_line;
} PySyntaxErrorObject;
[[capi::until(3, 9)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *filename;
    PyObject *lineno;
    PyObject *offset;
    PyObject *text;
    PyObject *print_file_and_line;
} PySyntaxErrorObject;
[[capi::since(3, 11)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *filename;
    PyObject *lineno;
    PyObject *offset;
    PyObject *end_lineno;
    PyObject *end_offset;
    PyObject *text;
    PyObject *print_file_and_line;
} PySyntaxErrorObject;
[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *name;
    PyObject *path;
} PyImportErrorObject;
[[capi::since(3, 14)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *filename;
    PyObject *lineno;
    PyObject *offset;
    PyObject *end_lineno;
    PyObject *end_offset;
    PyObject *text;
    PyObject *print_file_and_line;
    PyObject *metadata;
} PySyntaxErrorObject;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *name;
    PyObject *path;
} PyImportErrorObject;
[[capi::since(3, 12)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *msg;
    PyObject *name;
    PyObject *path;
    PyObject *name_from;
} PyImportErrorObject;
[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *encoding;
    PyObject *object;
    Py_ssize_t start;
    Py_ssize_t end;
    PyObject *reason;
} PyUnicodeErrorObject;
[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *code;
} PySystemExitObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *encoding;
    PyObject *object;
    Py_ssize_t start;
    Py_ssize_t end;
    PyObject *reason;
} PyUnicodeErrorObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *code;
} PySystemExitObject;
[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *myerrno;
    PyObject *strerror;
    PyObject *filename;
    PyObject *filename2;
    Py_ssize_t written;
} PyOSErrorObject;
[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *value;
} PyStopIterationObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *myerrno;
    PyObject *strerror;
    PyObject *filename;
    PyObject *filename2;
    Py_ssize_t written;
} PyOSErrorObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *name;
} PyNameErrorObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *value;
} PyStopIterationObject;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *obj;
    PyObject *name;
} PyAttributeErrorObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *name;
} PyNameErrorObject;
[[capi::since(3, 11)]] typedef struct {
    PyObject ob_base;
    PyObject *dict;
    PyObject *args;
    PyObject *notes;
    PyObject *traceback;
    PyObject *context;
    PyObject *cause;
    char suppress_context;
    PyObject *obj;
    PyObject *name;
} PyAttributeErrorObject;
typedef PyOSErrorObject PyEnvironmentErrorObject;
extern PyObject *PyExc_BaseException;
extern PyObject *PyExc_Exception;
[[capi::since(3, 11)]] extern PyObject *PyExc_BaseExceptionGroup;
extern PyObject *PyExc_StopAsyncIteration;
extern PyObject *PyExc_StopIteration;
extern PyObject *PyExc_GeneratorExit;
extern PyObject *PyExc_ArithmeticError;
extern PyObject *PyExc_LookupError;
extern PyObject *PyExc_AssertionError;
extern PyObject *PyExc_AttributeError;
extern PyObject *PyExc_BufferError;
extern PyObject *PyExc_EOFError;
extern PyObject *PyExc_FloatingPointError;
extern PyObject *PyExc_OSError;
extern PyObject *PyExc_ImportError;
[[capi::since(3, 15)]] extern PyObject *PyExc_ImportCycleError;
extern PyObject *PyExc_ModuleNotFoundError;
extern PyObject *PyExc_IndexError;
extern PyObject *PyExc_KeyError;
extern PyObject *PyExc_KeyboardInterrupt;
extern PyObject *PyExc_MemoryError;
extern PyObject *PyExc_NameError;
extern PyObject *PyExc_OverflowError;
extern PyObject *PyExc_RuntimeError;
extern PyObject *PyExc_RecursionError;
extern PyObject *PyExc_NotImplementedError;
extern PyObject *PyExc_SyntaxError;
extern PyObject *PyExc_IndentationError;
extern PyObject *PyExc_TabError;
extern PyObject *PyExc_ReferenceError;
extern PyObject *PyExc_SystemError;
extern PyObject *PyExc_SystemExit;
extern PyObject *PyExc_TypeError;
extern PyObject *PyExc_UnboundLocalError;
extern PyObject *PyExc_UnicodeError;
extern PyObject *PyExc_UnicodeEncodeError;
extern PyObject *PyExc_UnicodeDecodeError;
extern PyObject *PyExc_UnicodeTranslateError;
extern PyObject *PyExc_ValueError;
extern PyObject *PyExc_ZeroDivisionError;
extern PyObject *PyExc_BlockingIOError;
extern PyObject *PyExc_BrokenPipeError;
extern PyObject *PyExc_ChildProcessError;
extern PyObject *PyExc_ConnectionError;
extern PyObject *PyExc_ConnectionAbortedError;
extern PyObject *PyExc_ConnectionRefusedError;
extern PyObject *PyExc_ConnectionResetError;
extern PyObject *PyExc_FileExistsError;
extern PyObject *PyExc_FileNotFoundError;
extern PyObject *PyExc_InterruptedError;
extern PyObject *PyExc_IsADirectoryError;
extern PyObject *PyExc_NotADirectoryError;
extern PyObject *PyExc_PermissionError;
extern PyObject *PyExc_ProcessLookupError;
extern PyObject *PyExc_TimeoutError;
extern PyObject *PyExc_EnvironmentError;
extern PyObject *PyExc_IOError;
extern PyObject *PyExc_Warning;
extern PyObject *PyExc_UserWarning;
extern PyObject *PyExc_DeprecationWarning;
extern PyObject *PyExc_PendingDeprecationWarning;
extern PyObject *PyExc_SyntaxWarning;
extern PyObject *PyExc_RuntimeWarning;
extern PyObject *PyExc_FutureWarning;
extern PyObject *PyExc_ImportWarning;
extern PyObject *PyExc_UnicodeWarning;
extern PyObject *PyExc_BytesWarning;
[[capi::since(3, 10)]] extern PyObject *PyExc_EncodingWarning;
extern PyObject *PyExc_ResourceWarning;
[[capi::since(3, 13)]] extern PyObject *PyExc_PythonFinalizationError;
[[capi::sets_exception]] void PyErr_SetNone([[capi::keeps(interpreter)]] PyObject *type);
[[capi::sets_exception]]
    void PyErr_SetObject([[capi::keeps(interpreter)]] PyObject *type,
                         [[capi::keeps(interpreter), capi::nullable]] PyObject *value);
[[capi::sets_exception]] void PyErr_SetString([[capi::keeps(interpreter)]] PyObject *type, const char *message);
[[capi::borrowed, capi::null_without_exception, capi::tells_exception]] PyObject *PyErr_Occurred(void);
[[capi::clears_exception]] void PyErr_Clear(void);
[[capi::takes_exception]]
    void PyErr_Fetch([[capi::new]] PyObject **ptype, [[capi::new_or_null]] PyObject **pvalue,
                     [[capi::new_or_null]] PyObject **ptraceback);
[[capi::changes_exception]]
    void PyErr_Restore([[capi::steals, capi::nullable]] PyObject *type,
                       [[capi::steals, capi::nullable]] PyObject *value,
                       [[capi::steals, capi::nullable]] PyObject *traceback);
[[capi::since(3, 12)]] [[capi::new, capi::takes_exception, capi::shared]]
    PyObject *PyErr_GetRaisedException(void);
[[capi::since(3, 12)]] [[capi::changes_exception]]
    void PyErr_SetRaisedException([[capi::steals, capi::nullable]] PyObject *exc);
[[capi::since(3, 11)]] [[capi::new, capi::null_without_exception, capi::shared]]
    PyObject *PyErr_GetHandledException(void);
[[capi::since(3, 11)]] void PyErr_SetHandledException([[capi::keeps(interpreter), capi::nullable]] PyObject *exc);
void PyErr_GetExcInfo([[capi::new_or_null]] PyObject **ptype, [[capi::new_or_null]] PyObject **pvalue,
                      [[capi::new_or_null]] PyObject **ptraceback);
void PyErr_SetExcInfo([[capi::steals, capi::nullable]] PyObject *type, [[capi::steals, capi::nullable]] PyObject *value,
                      [[capi::steals, capi::nullable]] PyObject *traceback);
[[capi::without_gil]] [[noreturn]] void Py_FatalError(const char *message);
[[capi::until(3, 9)]] [[capi::borrowed, capi::null_without_exception]] PyObject *_PyErr_OCCURRED(void);
[[capi::truth, capi::never_fails]]
    int PyErr_GivenExceptionMatches([[capi::nullable]] PyObject *given, [[capi::nullable]] PyObject *exc);
[[capi::truth, capi::never_fails]] int PyErr_ExceptionMatches(PyObject *exc);
[[capi::runs_code]]
    void PyErr_NormalizeException([[capi::exchanges]] PyObject **exc, [[capi::exchanges]] PyObject **val,
                                  [[capi::exchanges]] PyObject **tb);
int PyException_SetTraceback(PyObject *ex, [[capi::keeps]] PyObject *tb);
[[capi::new, capi::null_without_exception, capi::shared]] PyObject *PyException_GetTraceback(PyObject *ex);
[[capi::new, capi::null_without_exception, capi::shared]] PyObject *PyException_GetCause(PyObject *ex);
void PyException_SetCause(PyObject *ex, [[capi::steals, capi::keeps, capi::nullable]] PyObject *cause);
[[capi::new, capi::null_without_exception, capi::shared]] PyObject *PyException_GetContext(PyObject *ex);
void PyException_SetContext(PyObject *ex, [[capi::steals, capi::keeps, capi::nullable]] PyObject *ctx);
[[capi::since(3, 12)]] [[capi::new, capi::shared]] PyObject *PyException_GetArgs(PyObject *ex);
[[capi::since(3, 12)]] void PyException_SetArgs(PyObject *ex, [[capi::keeps]] PyObject *args);
[[capi::truth, capi::never_fails]] int PyExceptionClass_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyExceptionInstance_Check(PyObject *o);
[[capi::inside(ob), capi::never_null]] const char *PyExceptionClass_Name(PyObject *ob);
[[capi::borrowed(o), capi::never_null]] PyObject *PyExceptionInstance_Class(PyObject *o);
[[capi::since(3, 11)]] [[capi::truth, capi::never_fails]] int _PyBaseExceptionGroup_Check(PyObject *o);
[[capi::error(0), capi::sets_exception]] int PyErr_BadArgument(void);
[[capi::sets_exception, capi::oom]] PyObject *PyErr_NoMemory(void);
[[capi::sets_exception]] PyObject *PyErr_SetFromErrno([[capi::keeps(interpreter)]] PyObject *type);
[[capi::sets_exception]]
    PyObject *PyErr_SetFromErrnoWithFilenameObject([[capi::keeps(interpreter)]] PyObject *type,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filenameobject);
[[capi::sets_exception]]
    PyObject *PyErr_SetFromErrnoWithFilenameObjects([[capi::keeps(interpreter)]] PyObject *type,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filenameobject,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filenameobject2);
[[capi::sets_exception]]
    PyObject *PyErr_SetFromErrnoWithFilename([[capi::keeps(interpreter)]] PyObject *type, const char *filename);
[[capi::format(text, format), capi::sets_exception, capi::runs_code]]
    PyObject *PyErr_Format([[capi::keeps(interpreter)]] PyObject *exception, const char *format, ...);
[[capi::format(text, format), capi::sets_exception, capi::runs_code]]
    PyObject *PyErr_FormatV([[capi::keeps(interpreter)]] PyObject *exception, const char *format, va_list vargs);
[[capi::sets_exception]]
    PyObject *PyErr_SetImportErrorSubclass([[capi::keeps(interpreter)]] PyObject *exception,
                                           [[capi::keeps(interpreter)]] PyObject *msg,
                                           [[capi::keeps(interpreter), capi::nullable]] PyObject *name,
                                           [[capi::keeps(interpreter), capi::nullable]] PyObject *path);
[[capi::sets_exception]]
    PyObject *PyErr_SetImportError([[capi::keeps(interpreter)]] PyObject *msg,
                                   [[capi::keeps(interpreter), capi::nullable]] PyObject *name,
                                   [[capi::keeps(interpreter), capi::nullable]] PyObject *path);
[[capi::sets_exception]] void PyErr_BadInternalCall(void);
[[capi::sets_exception]] void _PyErr_BadInternalCall(const char *filename, int lineno);
[[capi::new, capi::runs_code]]
    PyObject *PyErr_NewException(const char *name, [[capi::nullable]] PyObject *base,
                                 [[capi::nullable]] PyObject *dict);
[[capi::new, capi::runs_code]]
    PyObject *PyErr_NewExceptionWithDoc(const char *name, const char *doc, [[capi::nullable]] PyObject *base,
                                        [[capi::nullable]] PyObject *dict);
[[capi::clears_exception, capi::runs_code]] void PyErr_WriteUnraisable([[capi::nullable]] PyObject *obj);
[[capi::runs_code]] int PyErr_CheckSignals(void);
[[capi::without_gil]] void PyErr_SetInterrupt(void);
[[capi::since(3, 10)]] [[capi::never_fails, capi::without_gil]] int PyErr_SetInterruptEx(int signum);
[[capi::sets_exception]] void PyErr_SyntaxLocation(const char *filename, int lineno);
[[capi::sets_exception]] void PyErr_SyntaxLocationEx(const char *filename, int lineno, int col_offset);
[[capi::new, capi::null_without_exception]] PyObject *PyErr_ProgramText(const char *filename, int lineno);
[[capi::new]]
    PyObject *PyUnicodeDecodeError_Create(const char *encoding, const char *object, Py_ssize_t length, Py_ssize_t start,
                                          Py_ssize_t end, const char *reason);
[[capi::new]] PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeEncodeError_GetObject(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeDecodeError_GetObject(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeTranslateError_GetObject(PyObject *exc);
int PyUnicodeEncodeError_GetStart(PyObject *exc, Py_ssize_t *start);
int PyUnicodeDecodeError_GetStart(PyObject *exc, Py_ssize_t *start);
int PyUnicodeTranslateError_GetStart(PyObject *exc, Py_ssize_t *start);
int PyUnicodeEncodeError_SetStart(PyObject *exc, Py_ssize_t start);
int PyUnicodeDecodeError_SetStart(PyObject *exc, Py_ssize_t start);
int PyUnicodeTranslateError_SetStart(PyObject *exc, Py_ssize_t start);
int PyUnicodeEncodeError_GetEnd(PyObject *exc, Py_ssize_t *end);
int PyUnicodeDecodeError_GetEnd(PyObject *exc, Py_ssize_t *end);
int PyUnicodeTranslateError_GetEnd(PyObject *exc, Py_ssize_t *end);
int PyUnicodeEncodeError_SetEnd(PyObject *exc, Py_ssize_t end);
int PyUnicodeDecodeError_SetEnd(PyObject *exc, Py_ssize_t end);
int PyUnicodeTranslateError_SetEnd(PyObject *exc, Py_ssize_t end);
[[capi::new]] PyObject *PyUnicodeEncodeError_GetReason(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeDecodeError_GetReason(PyObject *exc);
[[capi::new]] PyObject *PyUnicodeTranslateError_GetReason(PyObject *exc);
int PyUnicodeEncodeError_SetReason(PyObject *exc, const char *reason);
int PyUnicodeDecodeError_SetReason(PyObject *exc, const char *reason);
int PyUnicodeTranslateError_SetReason(PyObject *exc, const char *reason);
[[capi::format(printf, format), capi::never_fails, capi::without_gil]]
    int PyOS_snprintf(char *str, size_t size, const char *format, ...);
[[capi::format(printf, format), capi::never_fails, capi::without_gil]]
    int PyOS_vsnprintf(char *str, size_t size, const char *format, va_list va);
[[capi::sets_exception]] PyObject *PyErr_SetExcFromWindowsErr([[capi::keeps(interpreter)]] PyObject *type, int ierr);
[[capi::sets_exception]]
    PyObject *PyErr_SetExcFromWindowsErrWithFilename([[capi::keeps(interpreter)]] PyObject *type, int ierr,
                                                     const char *filename);
[[capi::sets_exception]]
    PyObject *PyErr_SetExcFromWindowsErrWithFilenameObject([[capi::keeps(interpreter)]] PyObject *type, int ierr,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filename);
[[capi::sets_exception]]
    PyObject *PyErr_SetExcFromWindowsErrWithFilenameObjects([[capi::keeps(interpreter)]] PyObject *type, int ierr,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filename,
        [[capi::keeps(interpreter), capi::nullable]] PyObject *filename2);
[[capi::sets_exception]] PyObject *PyErr_SetFromWindowsErr(int ierr);
[[capi::sets_exception]] PyObject *PyErr_SetFromWindowsErrWithFilename(int ierr, const char *filename);
[[capi::until(3, 12)]] [[capi::sets_exception]] void _PyErr_SetKeyError(PyObject *o);
[[capi::until(3, 12)]] [[capi::null_without_exception]]
    _PyErr_StackItem *_PyErr_GetTopmostException(PyThreadState *tstate);
[[capi::since(3, 12)]] [[capi::changes_exception]]
    void _PyErr_ChainExceptions1([[capi::steals, capi::nullable]] PyObject *o);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new, capi::null_without_exception]]
    PyObject *_PyErr_GetHandledException(PyThreadState *tstate);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] void _PyErr_SetHandledException(PyThreadState *tstate, PyObject *o);
[[capi::until(3, 12)]]
    void _PyErr_GetExcInfo(PyThreadState *tstate, [[capi::new_or_null]] PyObject **result,
                           [[capi::new_or_null]] PyObject **result2, [[capi::new_or_null]] PyObject **result3);
[[capi::since(3, 12)]] [[capi::new]] PyObject *PyUnstable_Exc_PrepReraiseStar(PyObject *orig, PyObject *excs);
[[capi::until(3, 12)]] [[capi::changes_exception]]
    void _PyErr_ChainExceptions([[capi::steals, capi::nullable]] PyObject *o,
                                [[capi::steals, capi::nullable]] PyObject *o2,
                                [[capi::steals, capi::nullable]] PyObject *o3);
[[capi::never_fails]] int PySignal_SetWakeupFd(int fd);
[[capi::until(3, 12)]] [[capi::format(text, format), capi::sets_exception, capi::runs_code]]
    PyObject *_PyErr_FormatFromCause(PyObject *exception, const char *format, ...);
[[capi::sets_exception]]
    void PyErr_SyntaxLocationObject([[capi::keeps(interpreter)]] PyObject *filename, int lineno, int col_offset);
[[capi::since(3, 10)]]
    void PyErr_RangedSyntaxLocationObject([[capi::keeps(interpreter)]] PyObject *filename, int lineno, int col_offset,
                                          int end_lineno, int end_col_offset);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] int _PyException_AddNote(PyObject *exc, PyObject *note);
[[capi::new, capi::null_without_exception]] PyObject *PyErr_ProgramTextObject(PyObject *filename, int lineno);
[[capi::without_gil]] [[noreturn]] void _Py_FatalErrorFunc(const char *func, const char *message);
[[capi::until(3, 12)]] [[capi::runs_code]] int _PyErr_CheckSignals(void);
[[capi::until(3, 11)]] [[capi::borrowed, capi::format(text, prefix_format), capi::null_without_exception]]
    PyObject *_PyErr_TrySetFromCause(const char *prefix_format, ...);
[[capi::since(3, 13)]] [[capi::format(text, format), capi::clears_exception, capi::runs_code]]
    void PyErr_FormatUnraisable(const char *format, ...);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::new, capi::null_without_exception]]
    PyObject *_PyErr_ProgramDecodedTextObject(PyObject *filename, int lineno, const char *encoding);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicodeTranslateError_Create(PyObject *object, Py_ssize_t start, Py_ssize_t end, const char *reason);
[[capi::until(3, 12)]] [[capi::clears_exception]] void _PyErr_WriteUnraisableMsg(const char *err_msg, PyObject *obj);
[[capi::until(3, 12)]] [[capi::format(printf, format)]] [[noreturn]]
    void _Py_FatalErrorFormat(const char *func, const char *format, ...);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicodeEncodeError_Create(const char *encoding, const Py_UNICODE *object, Py_ssize_t length,
                                          Py_ssize_t start, Py_ssize_t end, const char *reason);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::sets_exception]]
    PyObject *_PyErr_SetImportErrorWithNameFrom(PyObject *o, PyObject *o2, PyObject *o3, PyObject *o4);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicodeTranslateError_Create(const Py_UNICODE *object, Py_ssize_t length, Py_ssize_t start,
                                             Py_ssize_t end, const char *reason);
