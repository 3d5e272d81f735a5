/* descrobject.h, cpython/descrobject.h */

typedef PyObject *(*getter)(PyObject *, void *);
typedef int (*setter)(PyObject *, PyObject *, void *);
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
typedef PyObject *(*wrapperfunc)(PyObject *self, PyObject *args, void *wrapped);
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
PyObject *PyDescr_NewMethod(PyTypeObject *type, PyMethodDef *meth);
PyObject *PyDescr_NewClassMethod(PyTypeObject *type, PyMethodDef *method);
[[capi::until(3, 10)]] PyObject *PyDescr_NewMember(PyTypeObject *type, struct PyMemberDef *member);
[[capi::since(3, 11)]] PyObject *PyDescr_NewMember(PyTypeObject *type, PyMemberDef *member);
[[capi::until(3, 10)]] PyObject *PyDescr_NewGetSet(PyTypeObject *type, struct PyGetSetDef *getset);
[[capi::since(3, 11)]] PyObject *PyDescr_NewGetSet(PyTypeObject *type, PyGetSetDef *getset);
PyObject *PyDictProxy_New(PyObject *mapping);
PyObject *PyWrapper_New(PyObject *d, PyObject *self);
[[capi::until(3, 10)]] PyObject *PyMember_GetOne(const char *obj_addr, struct PyMemberDef *m);
[[capi::since(3, 11)]] PyObject *PyMember_GetOne(const char *obj_addr, PyMemberDef *m);
[[capi::until(3, 10)]] int PyMember_SetOne(char *obj_addr, struct PyMemberDef *m, PyObject *o);
[[capi::since(3, 11)]] int PyMember_SetOne(char *obj_addr, PyMemberDef *m, PyObject *o);
PyTypeObject *PyDescr_TYPE(PyObject *descr);
PyTypeObject **capi_lv_PyDescr_TYPE(PyObject *descr);
PyObject *PyDescr_NAME(PyObject *descr);
PyObject **capi_lv_PyDescr_NAME(PyObject *descr);
PyObject *PyDescr_NewWrapper(PyTypeObject *type, struct wrapperbase *base, void *wrapped);
int PyDescr_IsData(PyObject *descr);
