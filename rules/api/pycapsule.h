/* pycapsule.h */

[[capi::runs_code]] typedef void (*PyCapsule_Destructor)(PyObject *);
extern PyTypeObject PyCapsule_Type;
[[capi::truth, capi::never_fails]] int PyCapsule_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyCapsule_New(void *pointer, const char *name, PyCapsule_Destructor destructor);
void *PyCapsule_GetPointer(PyObject *capsule, const char *name);
[[capi::maybe_exception]] PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *capsule);
[[capi::maybe_exception]] const char *PyCapsule_GetName(PyObject *capsule);
[[capi::maybe_exception]] void *PyCapsule_GetContext(PyObject *capsule);
[[capi::truth, capi::never_fails]] int PyCapsule_IsValid(PyObject *capsule, const char *name);
int PyCapsule_SetPointer(PyObject *capsule, void *pointer);
int PyCapsule_SetDestructor(PyObject *capsule, PyCapsule_Destructor destructor);
int PyCapsule_SetName(PyObject *capsule, const char *name);
int PyCapsule_SetContext(PyObject *capsule, void *context);
[[capi::runs_code]] void *PyCapsule_Import(const char *name, int no_block);
