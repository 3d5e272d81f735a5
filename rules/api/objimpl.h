/* objimpl.h, cpython/objimpl.h */

typedef struct {
    void *ctx;
    [[capi::null_without_exception]] void *(*alloc)(void *ctx, size_t size);
    void (*free)(void *ctx, void *ptr, size_t size);
} PyObjectArenaAllocator;
[[capi::since(3, 12)]] [[capi::never_fails]] typedef int (*gcvisitobjects_t)(PyObject *, void *);
[[capi::memory(object), capi::null_without_exception, capi::oom]] void *PyObject_Malloc(size_t n);
[[capi::memory(object), capi::null_without_exception, capi::oom, capi::runs_code]]
    void *PyObject_Calloc(size_t nelem, size_t elsize);
[[capi::memory(object), capi::null_without_exception, capi::oom]]
    void *PyObject_Realloc([[capi::nullable, capi::frees_on_success(object)]] void *p, size_t n);
void PyObject_Free([[capi::nullable, capi::frees(object)]] void *p);
[[capi::same(op)]] PyObject *PyObject_Init([[capi::nullable]] PyObject *op, PyTypeObject *type);
[[capi::same(op)]]
    PyVarObject *PyObject_InitVar([[capi::nullable]] PyVarObject *op, PyTypeObject *type, Py_ssize_t size);
[[capi::same(op)]] PyObject *PyObject_INIT([[capi::nullable]] PyObject *op, PyTypeObject *type);
[[capi::same(op)]]
    PyVarObject *PyObject_INIT_VAR([[capi::nullable]] PyVarObject *op, PyTypeObject *type, Py_ssize_t size);
[[capi::new, capi::oom]] PyObject *_PyObject_New(PyTypeObject *type);
[[capi::new, capi::oom]] PyVarObject *_PyObject_NewVar(PyTypeObject *type, Py_ssize_t size);
[[capi::new, capi::oom]] PyObject *PyObject_New(PyTypeObject *type);
[[capi::new, capi::oom]] PyObject *PyObject_NEW(PyTypeObject *type);
[[capi::new, capi::oom]] PyVarObject *PyObject_NewVar(PyTypeObject *type, Py_ssize_t n);
[[capi::new, capi::oom]] PyVarObject *PyObject_NEW_VAR(PyTypeObject *type, Py_ssize_t n);
[[capi::count, capi::never_fails, capi::runs_code]] Py_ssize_t PyGC_Collect(void);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int PyGC_Enable(void);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int PyGC_Disable(void);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int PyGC_IsEnabled(void);
[[capi::truth, capi::never_fails]] int PyType_IS_GC(PyTypeObject *type);
[[capi::new, capi::oom]] PyVarObject *_PyObject_GC_Resize([[capi::steals_on_success]] PyVarObject *op, Py_ssize_t n);
[[capi::new, capi::oom]] PyVarObject *PyObject_GC_Resize([[capi::steals_on_success]] PyVarObject *op, Py_ssize_t n);
[[capi::new, capi::oom]] PyObject *_PyObject_GC_New(PyTypeObject *type);
[[capi::new, capi::oom]] PyVarObject *_PyObject_GC_NewVar(PyTypeObject *type, Py_ssize_t n);
void PyObject_GC_Track(void *op);
void PyObject_GC_UnTrack(void *op);
void PyObject_GC_Del([[capi::nullable, capi::frees(gc)]] void *op);
[[capi::new, capi::oom]] PyObject *PyObject_GC_New(PyTypeObject *type);
[[capi::new, capi::oom]] PyVarObject *PyObject_GC_NewVar(PyTypeObject *type, Py_ssize_t n);
[[capi::truth, capi::never_fails]] int PyObject_GC_IsTracked(PyObject *op);
[[capi::truth, capi::never_fails]] int PyObject_GC_IsFinalized(PyObject *op);
[[capi::never_fails]] int Py_VISIT([[capi::nullable]] PyObject *op, visitproc visit, void *arg);
size_t _PyObject_SIZE(PyTypeObject *type);
size_t _PyObject_VAR_SIZE(PyTypeObject *type, Py_ssize_t nitems);
[[capi::until(3, 10)]] [[capi::count, capi::never_fails]] Py_ssize_t _Py_GetAllocatedBlocks(void);
[[capi::until(3, 10)]] [[capi::never_fails]] int _PyObject_DebugMallocStats(FILE *out);
[[capi::until(3, 9)]] [[capi::same(op)]] PyObject *_PyObject_INIT(PyObject *op, PyTypeObject *typeobj);
void PyObject_GetArenaAllocator(PyObjectArenaAllocator *allocator);
void PyObject_SetArenaAllocator(PyObjectArenaAllocator *allocator);
[[capi::truth, capi::never_fails]] int PyObject_IS_GC(PyObject *obj);
[[capi::until(3, 9)]] [[capi::same(op)]]
    PyVarObject *_PyObject_INIT_VAR(PyVarObject *op, PyTypeObject *typeobj, Py_ssize_t size);
[[capi::truth, capi::never_fails]] int PyType_SUPPORTS_WEAKREFS(PyTypeObject *type);
[[capi::inside(object), capi::never_null]] PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *object);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyGC_FINALIZED(PyObject *o);
[[capi::since(3, 12)]] [[capi::new, capi::oom]]
    PyObject *PyUnstable_Object_GC_NewWithExtraData(PyTypeObject *type, size_t extra_size);
[[capi::until(3, 10)]] [[capi::new, capi::oom]] PyObject *_PyObject_GC_Malloc(size_t size);
[[capi::until(3, 10)]] [[capi::new, capi::oom]] PyObject *_PyObject_GC_Calloc(size_t size);
[[capi::since(3, 12)]] void PyUnstable_GC_VisitObjects(gcvisitobjects_t callback, void *arg);
[[capi::until(3, 9)]] [[capi::count, capi::never_fails, capi::runs_code]] Py_ssize_t _PyGC_CollectNoFail(void);
[[capi::until(3, 9)]] [[capi::count, capi::never_fails, capi::runs_code]] Py_ssize_t _PyGC_CollectIfEnabled(void);
