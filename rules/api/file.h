/* fileobject.h, cpython/fileobject.h */

typedef PyObject *(*Py_OpenCodeHookFunction)(PyObject *, void *);
extern const char *Py_FileSystemDefaultEncoding;
extern const char *Py_FileSystemDefaultEncodeErrors;
extern int Py_HasFileSystemDefaultEncoding;
extern int Py_UTF8Mode;
extern PyTypeObject PyStdPrinter_Type;
PyObject *PyFile_FromFd(int fd, const char *name, const char *mode, int buffering, const char *encoding,
    const char *errors, const char *newline, int closefd);
PyObject *PyFile_GetLine(PyObject *p, int n);
int PyFile_WriteObject(PyObject *obj, PyObject *p, int flags);
int PyFile_WriteString(const char *s, PyObject *p);
int PyObject_AsFileDescriptor(PyObject *p);
[[capi::until(3, 12)]] int _PyIsSelectable_fd(int fd);
char *Py_UniversalNewlineFgets(char *buf, int n, FILE *stream, PyObject *fobj);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] char *_Py_UniversalNewlineFgetsWithSize(char *text, int value, FILE *fp,
    PyObject *o, size_t *size);
PyObject *PyFile_NewStdPrinter(int fd);
PyObject *PyFile_OpenCode(const char *path);
PyObject *PyFile_OpenCodeObject(PyObject *path);
int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction hook, void *userdata);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] int _PyLong_FileDescriptor_Converter(PyObject *o, void *ptr);
