/* descrobject.h, cpython/descrobject.h */

[[capi::new, capi::runs_code]] typedef PyObject *(*getter)(PyObject *, void *);
[[capi::runs_code]] typedef int (*setter)(PyObject *, [[capi::nullable]] PyObject *, void *);
struct PyGetSetDef {
    const char *name;
    getter get;
    setter set;
    const char *doc;
    void *closure;
};
struct PyMemberDef {
    const char *name;
    int type;
    Py_ssize_t offset;
    int flags;
    const char *doc;
};
typedef struct {
    PyObject ob_base;
    PyTypeObject *d_type;
    PyObject *d_name;
    PyObject *d_qualname;
} PyDescrObject;
[[capi::until(3, 10)]] typedef struct {
    PyDescrObject d_common;
    struct PyMemberDef *d_member;
} PyMemberDescrObject;
[[capi::new, capi::runs_code]] typedef PyObject *(*wrapperfunc)(PyObject *self, PyObject *args, void *wrapped);
[[capi::new, capi::runs_code]]
    typedef PyObject *(*wrapperfunc_kwds)(PyObject *self, PyObject *args, void *wrapped, PyObject *kwds);
struct wrapperbase {
    const char *name;
    int offset;
    void *function;
    wrapperfunc wrapper;
    const char *doc;
    int flags;
    PyObject *name_strobj;
};
typedef struct {
    PyDescrObject d_common;
    PyMethodDef *d_method;
    vectorcallfunc vectorcall;
} PyMethodDescrObject;
[[capi::since(3, 11)]] typedef struct {
    PyDescrObject d_common;
    PyMemberDef *d_member;
} PyMemberDescrObject;
typedef struct {
    PyDescrObject d_common;
    PyGetSetDef *d_getset;
} PyGetSetDescrObject;
typedef struct {
    PyDescrObject d_common;
    struct wrapperbase *d_base;
    void *d_wrapped;
} PyWrapperDescrObject;
extern PyTypeObject PyClassMethodDescr_Type;
extern PyTypeObject PyGetSetDescr_Type;
extern PyTypeObject PyMemberDescr_Type;
extern PyTypeObject PyMethodDescr_Type;
extern PyTypeObject PyWrapperDescr_Type;
extern PyTypeObject PyDictProxy_Type;
extern PyTypeObject PyProperty_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyMethodWrapper_Type;
[[capi::new, capi::oom]] PyObject *PyDescr_NewMethod([[capi::keeps]] PyTypeObject *type, PyMethodDef *meth);
[[capi::new, capi::oom]] PyObject *PyDescr_NewClassMethod([[capi::keeps]] PyTypeObject *type, PyMethodDef *method);
[[capi::until(3, 10)]] [[capi::new, capi::oom]]
    PyObject *PyDescr_NewMember([[capi::keeps]] PyTypeObject *type, struct PyMemberDef *member);
[[capi::since(3, 11)]] [[capi::new, capi::oom]]
    PyObject *PyDescr_NewMember([[capi::keeps]] PyTypeObject *type, PyMemberDef *member);
[[capi::until(3, 10)]] [[capi::new, capi::oom]]
    PyObject *PyDescr_NewGetSet([[capi::keeps]] PyTypeObject *type, struct PyGetSetDef *getset);
[[capi::since(3, 11)]] [[capi::new, capi::oom]]
    PyObject *PyDescr_NewGetSet([[capi::keeps]] PyTypeObject *type, PyGetSetDef *getset);
[[capi::new, capi::oom]] PyObject *PyDictProxy_New([[capi::keeps]] PyObject *mapping);
[[capi::new]] PyObject *PyWrapper_New([[capi::keeps]] PyObject *d, [[capi::keeps]] PyObject *self);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]]
    PyObject *PyMember_GetOne(const char *obj_addr, struct PyMemberDef *m);
[[capi::since(3, 11)]] [[capi::new, capi::runs_code]] PyObject *PyMember_GetOne(const char *obj_addr, PyMemberDef *m);
[[capi::until(3, 10)]] [[capi::runs_code]]
    int PyMember_SetOne(char *obj_addr, struct PyMemberDef *m, [[capi::nullable]] PyObject *o);
[[capi::since(3, 11)]] [[capi::runs_code]]
    int PyMember_SetOne(char *obj_addr, PyMemberDef *m, [[capi::nullable]] PyObject *o);
[[capi::borrowed(descr), capi::never_null]] PyTypeObject *PyDescr_TYPE(PyObject *descr);
[[capi::inside(descr), capi::never_null]] PyTypeObject **capi_lv_PyDescr_TYPE(PyObject *descr);
[[capi::borrowed(descr), capi::never_null]] PyObject *PyDescr_NAME(PyObject *descr);
[[capi::inside(descr), capi::never_null]] PyObject **capi_lv_PyDescr_NAME(PyObject *descr);
[[capi::new, capi::oom]]
    PyObject *PyDescr_NewWrapper([[capi::keeps]] PyTypeObject *type, struct wrapperbase *base, void *wrapped);
[[capi::truth, capi::never_fails]] int PyDescr_IsData(PyObject *descr);
