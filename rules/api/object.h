/* object.h, cpython/object.h */

[[capi::until(3, 11)]] struct _object {
    Py_ssize_t ob_refcnt;
    PyTypeObject *ob_type;
};
[[capi::since(3, 14)]] struct _object {
    union {
        int64_t ob_refcnt_full;
        struct {
            uint32_t ob_refcnt;
            uint16_t ob_overflow;
            uint16_t ob_flags;
        };
        char _aligner;
    };
    PyTypeObject *ob_type;
};
[[capi::since(3, 12)]] [[capi::until(3, 13)]] struct _object {
    union {
        Py_ssize_t ob_refcnt;
        uint32_t ob_refcnt_split[2];
    };
    PyTypeObject *ob_type;
};
[[capi::since(3, 15)]] struct PyVarObject {
    PyObject ob_base;
    Py_ssize_t ob_size;
};
[[capi::until(3, 14)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t ob_size;
} PyVarObject;
[[capi::new, capi::runs_code]] typedef PyObject *(*unaryfunc)(PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*binaryfunc)(PyObject *, PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*ternaryfunc)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::truth, capi::runs_code]] typedef int (*inquiry)(PyObject *);
[[capi::runs_code]] typedef Py_ssize_t (*lenfunc)(PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*ssizeargfunc)(PyObject *, Py_ssize_t);
[[capi::new, capi::runs_code]] typedef PyObject *(*ssizessizeargfunc)(PyObject *, Py_ssize_t, Py_ssize_t);
[[capi::runs_code]] typedef int (*ssizeobjargproc)(PyObject *, Py_ssize_t, [[capi::nullable]] PyObject *);
[[capi::runs_code]] typedef int (*ssizessizeobjargproc)(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
[[capi::runs_code]] typedef int (*objobjargproc)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::truth, capi::runs_code]] typedef int (*objobjproc)(PyObject *, PyObject *);
[[capi::never_fails]] typedef int (*visitproc)(PyObject *, void *);
[[capi::never_fails]] typedef int (*traverseproc)(PyObject *, visitproc, void *);
typedef void (*freefunc)([[capi::frees(object)]] void *);
[[capi::runs_code]] typedef void (*destructor)(PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*getattrfunc)(PyObject *, char *);
[[capi::new, capi::runs_code]] typedef PyObject *(*getattrofunc)(PyObject *, PyObject *);
[[capi::runs_code]] typedef int (*setattrfunc)(PyObject *, char *, [[capi::nullable]] PyObject *);
[[capi::runs_code]] typedef int (*setattrofunc)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*reprfunc)(PyObject *);
[[capi::any_but_error, capi::runs_code]] typedef Py_hash_t (*hashfunc)(PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*richcmpfunc)(PyObject *, PyObject *, int);
[[capi::new, capi::runs_code]] typedef PyObject *(*getiterfunc)(PyObject *);
[[capi::new, capi::maybe_exception, capi::runs_code]] typedef PyObject *(*iternextfunc)(PyObject *);
[[capi::since(3, 15)]] typedef struct {
    PyObject *object;
    Py_ssize_t index;
} _PyObjectIndexPair;
[[capi::since(3, 15)]] typedef _PyObjectIndexPair (*_Py_iteritemfunc)(PyObject *, Py_ssize_t index);
[[capi::new, capi::runs_code]]
    typedef PyObject *(*descrgetfunc)(PyObject *, [[capi::nullable]] PyObject *, [[capi::nullable]] PyObject *);
[[capi::runs_code]] typedef int (*descrsetfunc)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::runs_code]] typedef int (*initproc)(PyObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::new, capi::runs_code]] typedef PyObject *(*newfunc)(PyTypeObject *, PyObject *, [[capi::nullable]] PyObject *);
[[capi::new, capi::oom]] typedef PyObject *(*allocfunc)(PyTypeObject *, Py_ssize_t);
[[capi::new, capi::runs_code]]
    typedef PyObject *(*vectorcallfunc)(PyObject *callable, [[capi::array(nargsf)]] PyObject *const *args,
                                        size_t nargsf, [[capi::nullable]] PyObject *kwnames);
typedef struct {
    int slot;
    void *pfunc;
} PyType_Slot;
typedef struct {
    const char *name;
    int basicsize;
    int itemsize;
    unsigned int flags;
    PyType_Slot *slots;
} PyType_Spec;
[[capi::since(3, 10)]] typedef enum {
    PYGEN_RETURN = 0,
    PYGEN_ERROR = -1,
    PYGEN_NEXT = 1,
} PySendResult;
[[capi::since(3, 13)]] struct _Py_Identifier {
    const char *string;
    Py_ssize_t index;
    struct {
        uint8_t v;
    } mutex;
};
[[capi::since(3, 10)]] [[capi::until(3, 12)]] struct _Py_Identifier {
    const char *string;
    Py_ssize_t index;
};
[[capi::until(3, 9)]] struct _Py_Identifier {
    struct _Py_Identifier *next;
    const char *string;
    PyObject *object;
};
[[capi::until(3, 10)]] struct bufferinfo {
    void *buf;
    PyObject *obj;
    Py_ssize_t len;
    Py_ssize_t itemsize;
    int readonly;
    int ndim;
    char *format;
    Py_ssize_t *shape;
    Py_ssize_t *strides;
    Py_ssize_t *suboffsets;
    void *internal;
};
typedef struct {
    binaryfunc nb_add;
    binaryfunc nb_subtract;
    binaryfunc nb_multiply;
    binaryfunc nb_remainder;
    binaryfunc nb_divmod;
    ternaryfunc nb_power;
    unaryfunc nb_negative;
    unaryfunc nb_positive;
    unaryfunc nb_absolute;
    inquiry nb_bool;
    unaryfunc nb_invert;
    binaryfunc nb_lshift;
    binaryfunc nb_rshift;
    binaryfunc nb_and;
    binaryfunc nb_xor;
    binaryfunc nb_or;
    unaryfunc nb_int;
    void *nb_reserved;
    unaryfunc nb_float;
    binaryfunc nb_inplace_add;
    binaryfunc nb_inplace_subtract;
    binaryfunc nb_inplace_multiply;
    binaryfunc nb_inplace_remainder;
    ternaryfunc nb_inplace_power;
    binaryfunc nb_inplace_lshift;
    binaryfunc nb_inplace_rshift;
    binaryfunc nb_inplace_and;
    binaryfunc nb_inplace_xor;
    binaryfunc nb_inplace_or;
    binaryfunc nb_floor_divide;
    binaryfunc nb_true_divide;
    binaryfunc nb_inplace_floor_divide;
    binaryfunc nb_inplace_true_divide;
    unaryfunc nb_index;
    binaryfunc nb_matrix_multiply;
    binaryfunc nb_inplace_matrix_multiply;
} PyNumberMethods;
typedef struct {
    lenfunc sq_length;
    binaryfunc sq_concat;
    ssizeargfunc sq_repeat;
    ssizeargfunc sq_item;
    void *was_sq_slice;
    ssizeobjargproc sq_ass_item;
    void *was_sq_ass_slice;
    objobjproc sq_contains;
    binaryfunc sq_inplace_concat;
    ssizeargfunc sq_inplace_repeat;
} PySequenceMethods;
typedef struct {
    lenfunc mp_length;
    binaryfunc mp_subscript;
    objobjargproc mp_ass_subscript;
} PyMappingMethods;
[[capi::since(3, 10)]] [[capi::truth, capi::runs_code]]
    typedef PySendResult (*sendfunc)(PyObject *iter, PyObject *value, [[capi::new(0, 1)]] PyObject **result);
[[capi::since(3, 10)]] typedef struct {
    unaryfunc am_await;
    unaryfunc am_aiter;
    unaryfunc am_anext;
    sendfunc am_send;
} PyAsyncMethods;
typedef struct {
    getbufferproc bf_getbuffer;
    releasebufferproc bf_releasebuffer;
} PyBufferProcs;
typedef Py_ssize_t printfunc;
[[capi::until(3, 9)]] typedef struct {
    unaryfunc am_await;
    unaryfunc am_aiter;
    unaryfunc am_anext;
} PyAsyncMethods;
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _typeobject {
    PyVarObject ob_base;
    const char *tp_name;
    Py_ssize_t tp_basicsize;
    Py_ssize_t tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    PyMethodDef *tp_methods;
    PyMemberDef *tp_members;
    PyGetSetDef *tp_getset;
    PyTypeObject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases;
    PyObject *tp_mro;
    PyObject *tp_cache;
    void *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
    unsigned char tp_watched;
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct _typeobject {
    PyVarObject ob_base;
    const char *tp_name;
    Py_ssize_t tp_basicsize;
    Py_ssize_t tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    PyMethodDef *tp_methods;
    PyMemberDef *tp_members;
    PyGetSetDef *tp_getset;
    PyTypeObject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases;
    PyObject *tp_mro;
    PyObject *tp_cache;
    PyObject *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
};
[[capi::since(3, 13)]] [[capi::until(3, 14)]] struct _typeobject {
    PyVarObject ob_base;
    const char *tp_name;
    Py_ssize_t tp_basicsize;
    Py_ssize_t tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    PyMethodDef *tp_methods;
    PyMemberDef *tp_members;
    PyGetSetDef *tp_getset;
    PyTypeObject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases;
    PyObject *tp_mro;
    PyObject *tp_cache;
    void *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
    unsigned char tp_watched;
    uint16_t tp_versions_used;
};
[[capi::since(3, 15)]] struct _typeobject {
    PyVarObject ob_base;
    const char *tp_name;
    Py_ssize_t tp_basicsize;
    Py_ssize_t tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    PyMethodDef *tp_methods;
    PyMemberDef *tp_members;
    PyGetSetDef *tp_getset;
    PyTypeObject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases;
    PyObject *tp_mro;
    PyObject *tp_cache;
    void *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
    unsigned char tp_watched;
    uint16_t tp_versions_used;
    _Py_iteritemfunc _tp_iteritem;
};
[[capi::until(3, 10)]] struct _typeobject {
    PyVarObject ob_base;
    const char *tp_name;
    Py_ssize_t tp_basicsize;
    Py_ssize_t tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    struct PyMethodDef *tp_methods;
    struct PyMemberDef *tp_members;
    struct PyGetSetDef *tp_getset;
    struct _typeobject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases;
    PyObject *tp_mro;
    PyObject *tp_cache;
    PyObject *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
};
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct _specialization_cache {
    PyObject *getitem;
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _specialization_cache {
    PyObject *getitem;
    uint32_t getitem_version;
};
[[capi::since(3, 13)]] struct _specialization_cache {
    PyObject *getitem;
    uint32_t getitem_version;
    PyObject *init;
};
[[capi::since(3, 11)]] [[capi::until(3, 13)]] struct _heaptypeobject {
    PyTypeObject ht_type;
    PyAsyncMethods as_async;
    PyNumberMethods as_number;
    PyMappingMethods as_mapping;
    PySequenceMethods as_sequence;
    PyBufferProcs as_buffer;
    PyObject *ht_name;
    PyObject *ht_slots;
    PyObject *ht_qualname;
    struct _dictkeysobject *ht_cached_keys;
    PyObject *ht_module;
    char *_ht_tpname;
    struct _specialization_cache _spec_cache;
};
[[capi::since(3, 14)]] struct _heaptypeobject {
    PyTypeObject ht_type;
    PyAsyncMethods as_async;
    PyNumberMethods as_number;
    PyMappingMethods as_mapping;
    PySequenceMethods as_sequence;
    PyBufferProcs as_buffer;
    PyObject *ht_name;
    PyObject *ht_slots;
    PyObject *ht_qualname;
    struct _dictkeysobject *ht_cached_keys;
    PyObject *ht_module;
    char *_ht_tpname;
    void *ht_token;
    struct _specialization_cache _spec_cache;
};
[[capi::until(3, 10)]] struct _heaptypeobject {
    PyTypeObject ht_type;
    PyAsyncMethods as_async;
    PyNumberMethods as_number;
    PyMappingMethods as_mapping;
    PySequenceMethods as_sequence;
    PyBufferProcs as_buffer;
    PyObject *ht_name;
    PyObject *ht_slots;
    PyObject *ht_qualname;
    struct _dictkeysobject *ht_cached_keys;
    PyObject *ht_module;
};
[[capi::since(3, 12)]] [[capi::runs_code]] typedef int (*PyType_WatchCallback)(PyTypeObject *);
[[capi::since(3, 13)]] [[capi::until(3, 14)]] typedef enum {
    PyRefTracer_CREATE = 0,
    PyRefTracer_DESTROY = 1,
} PyRefTracerEvent;
[[capi::since(3, 15)]] typedef enum {
    PyRefTracer_CREATE = 0,
    PyRefTracer_DESTROY = 1,
    PyRefTracer_TRACKER_REMOVED = 2,
} PyRefTracerEvent;
[[capi::since(3, 13)]] [[capi::never_fails]] typedef int (*PyRefTracer)(PyObject *, PyRefTracerEvent event, void *);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] typedef int UsingDeprecatedTrashcanMacro;
extern PyTypeObject PyLong_Type;
extern PyTypeObject PyBool_Type;
extern PyTypeObject PyType_Type;
extern PyTypeObject PyBaseObject_Type;
extern PyTypeObject PySuper_Type;
extern PyObject _Py_NoneStruct;
extern PyObject _Py_NotImplementedStruct;
[[capi::until(3, 12)]] extern PyTypeObject _PyNone_Type;
[[capi::until(3, 12)]] extern PyTypeObject _PyNotImplemented_Type;
[[capi::until(3, 12)]] extern int _Py_SwappedOp[];
[[capi::until(3, 10)]] [[capi::truth, capi::never_fails]] int _Py_IS_TYPE(const PyObject *ob, const PyTypeObject *type);
[[capi::until(3, 10)]] void _Py_SET_REFCNT([[capi::recounts]] PyObject *ob, Py_ssize_t refcnt);
[[capi::until(3, 10)]] void _Py_SET_TYPE(PyObject *ob, PyTypeObject *type);
[[capi::until(3, 10)]] void _Py_SET_SIZE(PyVarObject *ob, Py_ssize_t size);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int Py_Is(PyObject *x, PyObject *y);
[[capi::borrowed(o), capi::never_null]] PyTypeObject *Py_TYPE(PyObject *o);
[[capi::count, capi::never_fails]] Py_ssize_t Py_SIZE(PyObject *o);
[[capi::truth, capi::never_fails]] int Py_IS_TYPE(PyObject *o, PyTypeObject *type);
void Py_SET_SIZE(PyVarObject *o, Py_ssize_t size);
void Py_SET_TYPE(PyObject *o, PyTypeObject *type);
[[capi::until(3, 10)]] [[capi::inside(o), capi::never_null]] PyTypeObject **capi_lv_Py_TYPE(PyObject *o);
[[capi::until(3, 10)]] [[capi::inside(o), capi::never_null]] Py_ssize_t *capi_lv_Py_SIZE(PyObject *o);
[[capi::since(3, 15)]] [[capi::borrowed(ob), capi::never_null]] PyTypeObject *_Py_TYPE_impl(PyObject *ob);
[[capi::since(3, 15)]] [[capi::count, capi::never_fails]] Py_ssize_t _Py_SIZE_impl(PyObject *ob);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int _PyObject_TypeCheck(PyObject *ob, PyTypeObject *type);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int _Py_IS_TYPE_impl(PyObject *ob, PyTypeObject *type);
[[capi::since(3, 15)]] void _Py_SET_SIZE_impl(PyVarObject *ob, Py_ssize_t size);
[[capi::since(3, 14)]] [[capi::until(3, 14)]] [[capi::borrowed(ob), capi::never_null]]
    PyTypeObject *_Py_TYPE(PyObject *ob);
[[capi::new, capi::runs_code]] PyObject *PyType_FromSpec(PyType_Spec *spec);
[[capi::new, capi::runs_code]]
    PyObject *PyType_FromSpecWithBases(PyType_Spec *spec, [[capi::nullable]] PyObject *bases);
[[capi::maybe_exception]] void *PyType_GetSlot(PyTypeObject *type, int slot);
[[capi::new, capi::runs_code]]
    PyObject *PyType_FromModuleAndSpec([[capi::keeps, capi::nullable]] PyObject *module, PyType_Spec *spec,
                                       [[capi::nullable]] PyObject *bases);
[[capi::until(3, 10)]] [[capi::borrowed(type)]] PyObject *PyType_GetModule(struct _typeobject *type);
[[capi::since(3, 11)]] [[capi::borrowed(type)]] PyObject *PyType_GetModule(PyTypeObject *type);
[[capi::until(3, 10)]] [[capi::inside(type), capi::maybe_exception]]
    void *PyType_GetModuleState(struct _typeobject *type);
[[capi::since(3, 11)]] [[capi::inside(type), capi::maybe_exception]] void *PyType_GetModuleState(PyTypeObject *type);
[[capi::since(3, 11)]] [[capi::new, capi::shared]] PyObject *PyType_GetName(PyTypeObject *type);
[[capi::since(3, 11)]] [[capi::new, capi::shared]] PyObject *PyType_GetQualName(PyTypeObject *type);
[[capi::since(3, 13)]] [[capi::new]] PyObject *PyType_GetFullyQualifiedName(PyTypeObject *type);
[[capi::since(3, 13)]] [[capi::new]] PyObject *PyType_GetModuleName(PyTypeObject *type);
[[capi::since(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *PyType_FromMetaclass([[capi::nullable]] PyTypeObject *metaclass,
                                   [[capi::keeps, capi::nullable]] PyObject *module, PyType_Spec *spec,
                                   [[capi::nullable]] PyObject *bases);
[[capi::since(3, 12)]] [[capi::inside(o)]] void *PyObject_GetTypeData(PyObject *o, PyTypeObject *cls);
[[capi::since(3, 12)]] [[capi::count, capi::never_fails]] Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *cls);
[[capi::since(3, 14)]] [[capi::truth]]
    int PyType_GetBaseByToken(PyTypeObject *type, void *tp_token, [[capi::new, capi::nullable]] PyTypeObject **result);
[[capi::since(3, 15)]] [[capi::new, capi::runs_code]] PyObject *PyType_FromSlots(struct PySlot *slots);
[[capi::truth, capi::never_fails]] int PyType_IsSubtype(PyTypeObject *a, PyTypeObject *b);
[[capi::truth, capi::never_fails]] int PyObject_TypeCheck(PyObject *o, PyTypeObject *type);
unsigned long PyType_GetFlags(PyTypeObject *type);
int PyType_Ready(PyTypeObject *type);
[[capi::new, capi::oom]] PyObject *PyType_GenericAlloc(PyTypeObject *type, Py_ssize_t nitems);
[[capi::new, capi::runs_code]]
    PyObject *PyType_GenericNew(PyTypeObject *type, [[capi::nullable]] PyObject *args,
                                [[capi::nullable]] PyObject *kwds);
unsigned int PyType_ClearCache(void);
void PyType_Modified(PyTypeObject *type);
[[capi::new, capi::kind(PyUnicode), capi::runs_code]] PyObject *PyObject_Repr([[capi::nullable]] PyObject *o);
[[capi::new, capi::kind(PyUnicode), capi::runs_code]] PyObject *PyObject_Str([[capi::nullable]] PyObject *o);
[[capi::new, capi::kind(PyUnicode), capi::runs_code]] PyObject *PyObject_ASCII([[capi::nullable]] PyObject *o);
[[capi::new, capi::kind(PyBytes), capi::runs_code]] PyObject *PyObject_Bytes([[capi::nullable]] PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyObject_RichCompare(PyObject *o1, PyObject *o2, int opid);
[[capi::truth, capi::runs_code]] int PyObject_RichCompareBool(PyObject *o1, PyObject *o2, int opid);
[[capi::new, capi::runs_code]] PyObject *PyObject_GetAttrString(PyObject *o, const char *attr_name);
[[capi::runs_code]]
    int PyObject_SetAttrString(PyObject *o, const char *attr_name, [[capi::keeps, capi::nullable]] PyObject *v);
[[capi::runs_code]] int PyObject_DelAttrString(PyObject *o, const char *attr_name);
[[capi::truth, capi::never_fails, capi::swallows, capi::runs_code]]
    int PyObject_HasAttrString(PyObject *o, const char *attr_name);
[[capi::new, capi::runs_code]] PyObject *PyObject_GetAttr(PyObject *o, PyObject *attr_name);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyObject_GetOptionalAttr(PyObject *obj, PyObject *attr_name, [[capi::new]] PyObject **result);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyObject_GetOptionalAttrString(PyObject *obj, const char *attr_name, [[capi::new]] PyObject **result);
[[capi::runs_code]] int PyObject_SetAttr(PyObject *o, PyObject *attr_name, [[capi::keeps, capi::nullable]] PyObject *v);
[[capi::runs_code]] int PyObject_DelAttr(PyObject *o, PyObject *attr_name);
[[capi::truth, capi::never_fails, capi::swallows, capi::runs_code]]
    int PyObject_HasAttr(PyObject *o, PyObject *attr_name);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]] int PyObject_HasAttrWithError(PyObject *o, PyObject *attr_name);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]]
    int PyObject_HasAttrStringWithError(PyObject *o, const char *attr_name);
[[capi::new_of(obj), capi::never_null]] PyObject *PyObject_SelfIter(PyObject *obj);
[[capi::new, capi::runs_code]] PyObject *PyObject_GenericGetAttr(PyObject *o, PyObject *name);
[[capi::runs_code]]
    int PyObject_GenericSetAttr(PyObject *o, PyObject *name, [[capi::keeps, capi::nullable]] PyObject *value);
[[capi::runs_code]]
    int PyObject_GenericSetDict(PyObject *o, [[capi::keeps, capi::nullable]] PyObject *value, void *context);
[[capi::any_but_error, capi::runs_code]] Py_hash_t PyObject_Hash(PyObject *o);
[[capi::sets_exception]] Py_hash_t PyObject_HashNotImplemented(PyObject *o);
[[capi::truth, capi::runs_code]] int PyObject_IsTrue(PyObject *o);
[[capi::truth, capi::runs_code]] int PyObject_Not(PyObject *o);
[[capi::truth, capi::never_fails]] int PyCallable_Check(PyObject *o);
[[capi::runs_code]] void PyObject_ClearWeakRefs(PyObject *object);
[[capi::new, capi::runs_code]] PyObject *PyObject_Dir([[capi::nullable]] PyObject *o);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyObject_GetState(PyObject *o);
[[capi::truth]] int Py_ReprEnter(PyObject *object);
void Py_ReprLeave(PyObject *object);
[[capi::until(3, 10)]] void _Py_INCREF([[capi::acquires]] PyObject *op);
[[capi::until(3, 10)]] [[capi::runs_code]] void _Py_DECREF([[capi::releases]] PyObject *op);
[[capi::until(3, 10)]] void _Py_XINCREF([[capi::acquires, capi::nullable]] PyObject *op);
[[capi::until(3, 10)]] [[capi::runs_code]] void _Py_XDECREF([[capi::releases, capi::nullable]] PyObject *op);
[[capi::since(3, 13)]] [[capi::new, capi::immortal, capi::shared]] PyObject *Py_GetConstant(unsigned int constant_id);
[[capi::since(3, 13)]] [[capi::borrowed, capi::immortal]] PyObject *Py_GetConstantBorrowed(unsigned int constant_id);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int Py_IsNone(PyObject *x);
[[capi::until(3, 10)]] [[capi::truth, capi::never_fails]] int _PyType_Check(PyObject *op);
[[capi::until(3, 10)]] [[capi::truth, capi::never_fails]] int _PyType_CheckExact(PyObject *op);
[[capi::truth, capi::never_fails]] int PyType_HasFeature(PyTypeObject *o, unsigned long feature);
[[capi::truth, capi::never_fails]] int PyType_FastSubclass(PyTypeObject *type, unsigned long flag);
[[capi::truth, capi::never_fails]] int PyType_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyType_CheckExact(PyObject *o);
[[capi::since(3, 11)]] [[capi::borrowed(type)]] PyObject *PyType_GetModuleByDef(PyTypeObject *type, PyModuleDef *def);
[[capi::since(3, 14)]] int PyType_Freeze(PyTypeObject *type);
[[capi::never_fails, capi::runs_code]] int PyObject_CallFinalizerFromDealloc(PyObject *op);
[[capi::since(3, 15)]] [[capi::new, capi::shared]]
    PyObject *PyType_GetModuleByToken(PyTypeObject *type, const void *mod_token);
[[capi::since(3, 15)]] [[capi::inside(o), capi::never_null]]
    void *PyObject_GetTypeData_DuringGC(PyObject *o, PyTypeObject *cls);
[[capi::since(3, 15)]] [[capi::inside(type), capi::maybe_exception]]
    void *PyType_GetModuleState_DuringGC(PyTypeObject *type);
[[capi::since(3, 15)]] [[capi::truth]]
    int PyType_GetBaseByToken_DuringGC(PyTypeObject *type, void *tp_token,
                                       [[capi::borrowed(type), capi::nullable]] PyTypeObject **result);
[[capi::since(3, 15)]] [[capi::borrowed(type), capi::null_without_exception]]
    PyObject *PyType_GetModule_DuringGC(PyTypeObject *type);
[[capi::since(3, 15)]] [[capi::borrowed(type), capi::null_without_exception]]
    PyObject *PyType_GetModuleByToken_DuringGC(PyTypeObject *type, const void *mod_token);
void _Py_NewReference([[capi::revives]] PyObject *op);
[[capi::since(3, 12)]] void _Py_NewReferenceNoTotal([[capi::revives]] PyObject *op);
[[capi::since(3, 13)]] void _Py_ResurrectReference([[capi::revives]] PyObject *op);
[[capi::since(3, 14)]] void _Py_ForgetReference(PyObject *op);
[[capi::until(3, 9)]] [[capi::never_fails]] int _PyTraceMalloc_NewReference(PyObject *op);
[[capi::until(3, 12)]] [[capi::borrowed(type), capi::null_without_exception]]
    PyObject *_PyType_LookupId(PyTypeObject *type, _Py_Identifier *id);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new, capi::maybe_exception]]
    PyObject *_PyObject_LookupSpecialId(PyObject *o, _Py_Identifier *id);
[[capi::until(3, 12)]] [[capi::borrowed]] PyTypeObject *_PyType_CalculateMetaclass(PyTypeObject *type, PyObject *o);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyType_GetDocFromInternalDoc(const char *text, const char *text2);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyType_GetTextSignatureFromInternalDoc(const char *text, const char *text2);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyObject_IsFreed(PyObject *o);
[[capi::until(3, 12)]] [[capi::truth]] int _PyObject_IsAbstract(PyObject *o);
[[capi::until(3, 10)]] [[capi::runs_code]]
    int _PyObject_SetAttrId(PyObject *o, struct _Py_Identifier *arg, [[capi::keeps, capi::nullable]] PyObject *o2);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::runs_code]]
    int _PyObject_SetAttrId(PyObject *o, _Py_Identifier *id, [[capi::keeps, capi::nullable]] PyObject *o2);
[[capi::until(3, 10)]] [[capi::inside(type), capi::never_null]]
    struct PyMemberDef *PyHeapType_GET_MEMBERS(PyHeapTypeObject *type);
[[capi::until(3, 14)]] void _PyObject_Dump(PyObject *o);
[[capi::inside(type), capi::never_null]] const char *_PyType_Name(PyTypeObject *type);
[[capi::borrowed(type), capi::null_without_exception]] PyObject *_PyType_Lookup(PyTypeObject *type, PyObject *o);
[[capi::since(3, 13)]] [[capi::new, capi::null_without_exception]]
    PyObject *_PyType_LookupRef(PyTypeObject *type, PyObject *o);
[[capi::since(3, 12)]] [[capi::new, capi::shared, capi::never_null]] PyObject *PyType_GetDict(PyTypeObject *type);
[[capi::until(3, 10)]] [[capi::new, capi::maybe_exception]]
    PyObject *_PyObject_LookupSpecial(PyObject *o, _Py_Identifier *id);
[[capi::runs_code]] int PyObject_Print([[capi::nullable]] PyObject *o, FILE *fp, int flags);
void _Py_BreakPoint(void);
[[capi::since(3, 15)]] void PyObject_Dump(PyObject *op);
[[capi::until(3, 12)]] [[capi::truth, capi::runs_code]]
    int _PyObject_LookupAttr(PyObject *o, PyObject *o2, [[capi::new]] PyObject **result);
[[capi::until(3, 10)]] [[capi::truth, capi::runs_code]]
    int _PyObject_LookupAttrId(PyObject *o, struct _Py_Identifier *arg, [[capi::new]] PyObject **result);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::truth, capi::runs_code]]
    int _PyObject_LookupAttrId(PyObject *o, _Py_Identifier *id, [[capi::new]] PyObject **result);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::new]]
    PyObject *_PyType_GetModuleByDef(PyTypeObject *type, struct PyModuleDef *def);
[[capi::until(3, 12)]] [[capi::never_fails, capi::runs_code]]
    int _PyObject_GetMethod(PyObject *obj, PyObject *name, [[capi::new_or_null]] PyObject **method);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code, capi::shared]]
    PyObject *_PyObject_GetAttrId(PyObject *o, struct _Py_Identifier *arg);
[[capi::since(3, 11)]] [[capi::new, capi::runs_code, capi::shared]]
    PyObject *_PyObject_GetAttrId(PyObject *o, _Py_Identifier *id);
[[capi::until(3, 12)]] [[capi::sets_exception]] PyObject *_PyObject_NextNotImplemented(PyObject *o);
[[capi::inside(obj), capi::null_without_exception]] PyObject **_PyObject_GetDictPtr(PyObject *obj);
[[capi::runs_code]] void PyObject_CallFinalizer(PyObject *op);
[[capi::since(3, 13)]] void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *object);
[[capi::until(3, 9)]] [[capi::truth, capi::never_fails, capi::swallows, capi::runs_code]]
    int _PyObject_HasAttrId(PyObject *o, struct _Py_Identifier *arg);
[[capi::new, capi::runs_code]]
    PyObject *_PyObject_GenericGetAttrWithDict(PyObject *o, PyObject *o2, [[capi::nullable]] PyObject *o3, int value);
[[capi::runs_code]]
    int _PyObject_GenericSetAttrWithDict(PyObject *o, PyObject *o2, [[capi::nullable]] PyObject *o3,
                                         [[capi::nullable]] PyObject *o4);
[[capi::new, capi::runs_code]] PyObject *_PyObject_FunctionStr(PyObject *o);
[[capi::runs_code]]
    void Py_SETREF([[capi::replaces(src)]] PyObject **dst, [[capi::steals, capi::nullable]] PyObject *src);
[[capi::runs_code]]
    void Py_XSETREF([[capi::replaces(src)]] PyObject **dst, [[capi::steals, capi::nullable]] PyObject *src);
[[capi::until(3, 12)]]
    void _PyDebugAllocatorStats(FILE *out, const char *block_name, int num_blocks, size_t sizeof_block);
[[capi::until(3, 12)]] void _PyObject_DebugTypeStats(FILE *out);
[[noreturn]]
    void _PyObject_AssertFailed(PyObject *obj, const char *expr, const char *msg, const char *file, int line,
                                const char *function);
[[capi::since(3, 14)]] [[capi::until(3, 14)]] [[capi::truth, capi::never_fails]]
    int _Py_ReachedRecursionLimitWithMargin(PyThreadState *tstate, int margin_count);
[[capi::until(3, 10)]] void _PyTrash_thread_deposit_object(PyObject *o);
[[capi::since(3, 13)]] void _PyTrash_thread_deposit_object(PyThreadState *tstate, PyObject *op);
[[capi::until(3, 10)]] void _PyTrash_thread_destroy_chain(void);
[[capi::since(3, 13)]] void _PyTrash_thread_destroy_chain(PyThreadState *tstate);
[[capi::since(3, 13)]] [[capi::until(3, 14)]] int _PyObject_SetManagedDict(PyObject *obj, PyObject *new_dict);
void Py_TRASHCAN_BEGIN(PyObject *op, destructor dealloc);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyObject_CheckConsistency(PyObject *op, int check_content);
[[capi::until(3, 10)]] [[capi::truth, capi::never_fails]] int _PyTrash_begin(struct _ts *tstate, PyObject *op);
[[capi::since(3, 11)]] [[capi::until(3, 13)]] [[capi::truth, capi::never_fails]]
    int _PyTrash_begin(PyThreadState *tstate, PyObject *op);
[[capi::since(3, 12)]] [[capi::inside(o)]] void *PyObject_GetItemData(PyObject *o);
[[capi::until(3, 10)]] void _PyTrash_end(struct _ts *tstate);
[[capi::since(3, 11)]] [[capi::until(3, 13)]] void _PyTrash_end(PyThreadState *tstate);
[[capi::since(3, 15)]] [[capi::inside(o), capi::never_null]] void *PyObject_GetItemData_DuringGC(PyObject *o);
[[capi::since(3, 13)]] [[capi::never_fails]] int PyObject_VisitManagedDict(PyObject *obj, visitproc visit, void *arg);
[[capi::since(3, 13)]] [[capi::runs_code]] void PyObject_ClearManagedDict(PyObject *obj);
[[capi::since(3, 12)]] [[capi::count]] int PyType_AddWatcher(PyType_WatchCallback callback);
[[capi::since(3, 12)]] int PyType_ClearWatcher(int watcher_id);
[[capi::since(3, 12)]] int PyType_Watch(int watcher_id, PyObject *type);
[[capi::since(3, 12)]] int PyType_Unwatch(int watcher_id, PyObject *type);
[[capi::since(3, 12)]] [[capi::never_fails]] int PyUnstable_Type_AssignVersionTag(PyTypeObject *type);
[[capi::since(3, 13)]] int PyRefTracer_SetTracer(PyRefTracer tracer, void *data);
[[capi::since(3, 13)]] [[capi::null_without_exception]] PyRefTracer PyRefTracer_GetTracer(void **data);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]] int PyUnstable_Object_EnableDeferredRefcount(PyObject *obj);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]]
    int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject *obj);
[[capi::until(3, 10)]] void _PyTrash_deposit_object(PyObject *o);
[[capi::until(3, 10)]] void _PyTrash_destroy_chain(void);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]] int PyUnstable_IsImmortal(PyObject *obj);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]]
    int PyUnstable_TryIncRef([[capi::acquires_on_success]] PyObject *obj);
[[capi::since(3, 14)]] void PyUnstable_EnableTryIncRef(PyObject *obj);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails]] int PyUnstable_Object_IsUniquelyReferenced(PyObject *op);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyTrash_cond(PyObject *op, destructor dealloc);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyUnstable_SetImmortal(PyObject *op);
[[capi::until(3, 12)]] void Py_TRASHCAN_SAFE_BEGIN(PyObject *op);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyObject_VisitManagedDict(PyObject *obj, visitproc visit, void *arg);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _PyObject_ClearManagedDict(PyObject *obj);
