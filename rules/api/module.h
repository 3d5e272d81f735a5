/* moduleobject.h */

struct PyModuleDef_Base {
    PyObject ob_base;
    [[capi::new, capi::runs_code]] PyObject *(*m_init)(void);
    Py_ssize_t m_index;
    PyObject *m_copy;
};
struct PyModuleDef_Slot {
    int slot;
    void *value;
};
[[capi::until(3, 10)]] struct PyModuleDef {
    PyModuleDef_Base m_base;
    const char *m_name;
    const char *m_doc;
    Py_ssize_t m_size;
    PyMethodDef *m_methods;
    struct PyModuleDef_Slot *m_slots;
    traverseproc m_traverse;
    inquiry m_clear;
    freefunc m_free;
};
[[capi::since(3, 11)]] struct PyModuleDef {
    PyModuleDef_Base m_base;
    const char *m_name;
    const char *m_doc;
    Py_ssize_t m_size;
    PyMethodDef *m_methods;
    PyModuleDef_Slot *m_slots;
    traverseproc m_traverse;
    inquiry m_clear;
    freefunc m_free;
};
extern PyTypeObject PyModule_Type;
extern PyTypeObject PyModuleDef_Type;
[[capi::truth, capi::never_fails]] int PyModule_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyModule_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyModule_NewObject([[capi::keeps]] PyObject *name);
[[capi::new, capi::oom]] PyObject *PyModule_New(const char *name);
[[capi::borrowed(module)]] PyObject *PyModule_GetDict(PyObject *module);
[[capi::new]] PyObject *PyModule_GetNameObject(PyObject *module);
[[capi::inside(module)]] const char *PyModule_GetName(PyObject *module);
[[capi::inside(module)]] const char *PyModule_GetFilename(PyObject *module);
[[capi::new]] PyObject *PyModule_GetFilenameObject(PyObject *module);
[[capi::until(3, 10)]] [[capi::inside(module), capi::maybe_exception]]
    struct PyModuleDef *PyModule_GetDef(PyObject *module);
[[capi::since(3, 11)]] [[capi::inside(module), capi::maybe_exception]] PyModuleDef *PyModule_GetDef(PyObject *module);
[[capi::inside(module), capi::maybe_exception]] void *PyModule_GetState(PyObject *module);
[[capi::until(3, 12)]] void _PyModule_Clear(PyObject *o);
[[capi::until(3, 12)]] void _PyModule_ClearDict(PyObject *o);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyModuleSpec_IsInitializing(PyObject *o);
[[capi::until(3, 10)]] [[capi::same(def)]] PyObject *PyModuleDef_Init(struct PyModuleDef *def);
[[capi::since(3, 11)]] [[capi::same(def)]] PyObject *PyModuleDef_Init(PyModuleDef *def);
[[capi::since(3, 15)]] [[capi::new, capi::runs_code]]
    PyObject *PyModule_FromSlotsAndSpec(const PySlot *slots, PyObject *spec);
[[capi::since(3, 15)]] [[capi::runs_code]] int PyModule_Exec(PyObject *module);
[[capi::since(3, 15)]] int PyModule_GetStateSize(PyObject *module, Py_ssize_t *result);
[[capi::since(3, 15)]] int PyModule_GetToken(PyObject *module, void **result);
[[capi::since(3, 15)]] [[capi::inside(module), capi::maybe_exception]]
    void *PyModule_GetState_DuringGC(PyObject *module);
[[capi::since(3, 15)]] int PyModule_GetToken_DuringGC(PyObject *module, void **result);
[[capi::since(3, 13)]] int PyUnstable_Module_SetGIL(PyObject *module, void *gil);
