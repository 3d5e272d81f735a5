/* fileobject.h, cpython/fileobject.h */

[[capi::new, capi::runs_code]] typedef PyObject *(*Py_OpenCodeHookFunction)(PyObject *, void *);
extern const char *Py_FileSystemDefaultEncoding;
extern const char *Py_FileSystemDefaultEncodeErrors;
extern int Py_HasFileSystemDefaultEncoding;
extern int Py_UTF8Mode;
extern PyTypeObject PyStdPrinter_Type;
[[capi::new, capi::runs_code]]
    PyObject *PyFile_FromFd(int fd, const char *name, const char *mode, int buffering, const char *encoding,
                            const char *errors, const char *newline, int closefd);
[[capi::new, capi::runs_code]] PyObject *PyFile_GetLine(PyObject *p, int n);
[[capi::runs_code]] int PyFile_WriteObject(PyObject *obj, PyObject *p, int flags);
[[capi::runs_code]] int PyFile_WriteString(const char *s, PyObject *p);
[[capi::count, capi::runs_code]] int PyObject_AsFileDescriptor(PyObject *p);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyIsSelectable_fd(int fd);
[[capi::null_without_exception]] char *Py_UniversalNewlineFgets(char *buf, int n, FILE *stream, PyObject *fobj);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::null_without_exception]]
    char *_Py_UniversalNewlineFgetsWithSize(char *text, int value, FILE *fp, PyObject *o, size_t *size);
[[capi::new, capi::runs_code]] PyObject *PyFile_NewStdPrinter(int fd);
[[capi::new, capi::runs_code]] PyObject *PyFile_OpenCode(const char *path);
[[capi::new, capi::runs_code]] PyObject *PyFile_OpenCodeObject(PyObject *path);
[[capi::runs_code]] int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction hook, void *userdata);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyLong_FileDescriptor_Converter(PyObject *o, void *ptr);
