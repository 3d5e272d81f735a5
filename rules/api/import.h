/* import.h, cpython/import.h */

[[capi::since(3, 15)]] typedef enum {
    PyImport_LAZY_NORMAL = 0,
    PyImport_LAZY_ALL = 1,
} PyImport_LazyImportsMode;
struct _inittab {
    const char *name;
    [[capi::new, capi::runs_code]] PyObject *(*initfunc)(void);
};
[[capi::since(3, 13)]] struct _frozen {
    const char *name;
    const unsigned char *code;
    int size;
    int is_package;
};
[[capi::since(3, 11)]] [[capi::until(3, 12)]] struct _frozen {
    const char *name;
    const unsigned char *code;
    int size;
    int is_package;
    [[capi::new, capi::runs_code]] PyObject *(*get_code)(void);
};
[[capi::until(3, 10)]] struct _frozen {
    const char *name;
    const unsigned char *code;
    int size;
};
extern struct _inittab *PyImport_Inittab;
extern const struct _frozen *PyImport_FrozenModules;
long PyImport_GetMagicNumber(void);
[[capi::never_null]] const char *PyImport_GetMagicTag(void);
[[capi::new, capi::runs_code]] PyObject *PyImport_ExecCodeModule(const char *name, PyObject *co);
[[capi::new, capi::runs_code]]
    PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *co, const char *pathname);
[[capi::new, capi::runs_code]]
    PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *co, const char *pathname,
                                                   const char *cpathname);
[[capi::new, capi::runs_code]]
    PyObject *PyImport_ExecCodeModuleObject(PyObject *name, PyObject *co, [[capi::nullable]] PyObject *pathname,
                                            [[capi::nullable]] PyObject *cpathname);
[[capi::borrowed, capi::never_null]] PyObject *PyImport_GetModuleDict(void);
[[capi::new, capi::maybe_exception, capi::runs_code, capi::shared]] PyObject *PyImport_GetModule(PyObject *name);
[[capi::borrowed]] PyObject *PyImport_AddModuleObject(PyObject *name);
[[capi::borrowed]] PyObject *PyImport_AddModule(const char *name);
[[capi::since(3, 13)]] [[capi::new, capi::shared]] PyObject *PyImport_AddModuleRef(const char *name);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyImport_ImportModule(const char *name);
[[capi::new, capi::runs_code, capi::shared]]
    PyObject *PyImport_ImportModuleLevel(const char *name, [[capi::nullable]] PyObject *globals,
                                         [[capi::nullable]] PyObject *locals, [[capi::nullable]] PyObject *fromlist,
                                         int level);
[[capi::until(3, 14)]] [[capi::new, capi::runs_code, capi::shared]]
    PyObject *PyImport_ImportModuleNoBlock(const char *name);
[[capi::new, capi::runs_code, capi::shared]]
    PyObject *PyImport_ImportModuleLevelObject(PyObject *name, [[capi::nullable]] PyObject *globals,
                                               [[capi::nullable]] PyObject *locals,
                                               [[capi::nullable]] PyObject *fromlist, int level);
[[capi::new, capi::runs_code]]
    PyObject *PyImport_ImportModuleEx(const char *name, [[capi::nullable]] PyObject *globals,
                                      [[capi::nullable]] PyObject *locals, [[capi::nullable]] PyObject *fromlist);
[[capi::new, capi::runs_code]] PyObject *PyImport_GetImporter(PyObject *path);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyImport_Import(PyObject *name);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyImport_ReloadModule(PyObject *m);
[[capi::truth, capi::runs_code]] int PyImport_ImportFrozenModuleObject(PyObject *name);
[[capi::truth, capi::runs_code]] int PyImport_ImportFrozenModule(const char *name);
[[capi::never_fails, capi::without_gil]] int PyImport_AppendInittab(const char *name, PyObject *(*initfunc)(void));
[[capi::since(3, 15)]] int PyImport_SetLazyImportsMode(PyImport_LazyImportsMode mode);
[[capi::since(3, 15)]] int PyImport_SetLazyImportsFilter(PyObject *filter);
[[capi::since(3, 15)]] PyImport_LazyImportsMode PyImport_GetLazyImportsMode(void);
[[capi::since(3, 15)]] [[capi::new, capi::null_without_exception]] PyObject *PyImport_GetLazyImportsFilter(void);
[[capi::until(3, 13)]] [[capi::new]] PyObject *PyInit__imp(void);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyImport_IsInitialized(PyInterpreterState *interp);
[[capi::until(3, 10)]] [[capi::new, capi::maybe_exception]]
    PyObject *_PyImport_GetModuleId(struct _Py_Identifier *name);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new, capi::maybe_exception]]
    PyObject *_PyImport_GetModuleId(_Py_Identifier *name);
[[capi::until(3, 12)]] int _PyImport_SetModule(PyObject *name, [[capi::keeps(interpreter)]] PyObject *module);
[[capi::never_fails, capi::without_gil]] int PyImport_ExtendInittab(struct _inittab *newtab);
[[capi::until(3, 12)]] int _PyImport_SetModuleString(const char *name, [[capi::keeps(interpreter)]] PyObject *module);
[[capi::until(3, 11)]] void _PyImport_AcquireLock(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _PyImport_AcquireLock(PyInterpreterState *interp);
[[capi::until(3, 11)]] [[capi::never_fails]] int _PyImport_ReleaseLock(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyImport_ReleaseLock(PyInterpreterState *interp);
[[capi::since(3, 15)]] [[capi::new, capi::runs_code]]
    PyObject *PyImport_CreateModuleFromInitfunc(PyObject *spec, PyObject *(*initfunc)(void));
[[capi::until(3, 12)]] int _PyImport_FixupBuiltin(PyObject *mod, const char *name, PyObject *modules);
[[capi::until(3, 10)]] [[capi::borrowed, capi::maybe_exception]]
    PyObject *_PyImport_FindExtensionObject(PyObject *name, PyObject *filename);
[[capi::until(3, 12)]] int _PyImport_FixupExtensionObject(PyObject *o, PyObject *o2, PyObject *o3, PyObject *o4);
[[capi::since(3, 14)]] [[capi::new, capi::runs_code]]
    PyObject *PyImport_ImportModuleAttr(PyObject *mod_name, PyObject *attr_name);
[[capi::since(3, 14)]] [[capi::new, capi::runs_code]]
    PyObject *PyImport_ImportModuleAttrString(const char *mod_name, const char *attr_name);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyImport_GetModuleAttr(PyObject *module, PyObject *name);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyImport_GetModuleAttrString(const char *text, const char *text2);
