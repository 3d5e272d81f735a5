/* modsupport.h, cpython/modsupport.h */

[[capi::since(3, 15)]] struct PyABIInfo {
    uint8_t abiinfo_major_version;
    uint8_t abiinfo_minor_version;
    uint16_t flags;
    uint32_t build_version;
    uint32_t abi_version;
};
[[capi::since(3, 13)]] typedef struct {
    uint8_t v;
} _PyOnceFlag;
[[capi::since(3, 13)]] struct _PyArg_Parser {
    const char *format;
    const char *const *keywords;
    const char *fname;
    const char *custom_msg;
    _PyOnceFlag once;
    int is_kwtuple_owned;
    int pos;
    int min;
    int max;
    PyObject *kwtuple;
    struct _PyArg_Parser *next;
};
[[capi::until(3, 11)]] struct _PyArg_Parser {
    const char *format;
    const char *const *keywords;
    const char *fname;
    const char *custom_msg;
    int pos;
    int min;
    int max;
    PyObject *kwtuple;
    struct _PyArg_Parser *next;
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _PyArg_Parser {
    int initialized;
    const char *format;
    const char *const *keywords;
    const char *fname;
    const char *custom_msg;
    int pos;
    int min;
    int max;
    PyObject *kwtuple;
    struct _PyArg_Parser *next;
};
[[capi::until(3, 11)]] extern const char *_Py_PackageContext;
[[capi::format(parse, format), capi::error(0), capi::runs_code]]
    int PyArg_Parse(PyObject *args, const char *format, ...);
[[capi::format(parse, format), capi::error(0), capi::runs_code]]
    int PyArg_ParseTuple(PyObject *args, const char *format, ...);
[[capi::until(3, 12)]] [[capi::format(keywords, format), capi::error(0), capi::runs_code]]
    int PyArg_ParseTupleAndKeywords(PyObject *args, [[capi::nullable]] PyObject *kw, const char *format,
                                    char **keywords, ...);
[[capi::since(3, 13)]] [[capi::format(keywords, format), capi::error(0), capi::runs_code]]
    int PyArg_ParseTupleAndKeywords(PyObject *args, [[capi::nullable]] PyObject *kw, const char *format,
                                    char *const *keywords, ...);
[[capi::format(parse, format), capi::error(0), capi::runs_code]]
    int PyArg_VaParse(PyObject *args, const char *format, va_list vargs);
[[capi::until(3, 12)]] [[capi::format(keywords, format), capi::error(0), capi::runs_code]]
    int PyArg_VaParseTupleAndKeywords(PyObject *args, [[capi::nullable]] PyObject *kw, const char *format,
                                      char **keywords, va_list vargs);
[[capi::since(3, 13)]] [[capi::format(keywords, format), capi::error(0), capi::runs_code]]
    int PyArg_VaParseTupleAndKeywords(PyObject *args, [[capi::nullable]] PyObject *kw, const char *format,
                                      char *const *keywords, va_list vargs);
[[capi::error(0)]] int PyArg_ValidateKeywordArguments(PyObject *o);
[[capi::variadic(borrowed, args), capi::error(0)]]
    int PyArg_UnpackTuple(PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...);
[[capi::new, capi::format(build, format)]] PyObject *Py_BuildValue(const char *format, ...);
[[capi::new, capi::format(build, format)]] PyObject *Py_VaBuildValue(const char *format, va_list vargs);
[[capi::since(3, 10)]]
    int PyModule_AddObjectRef(PyObject *module, const char *name, [[capi::keeps, capi::nullable]] PyObject *value);
[[capi::since(3, 13)]]
    int PyModule_Add(PyObject *module, const char *name, [[capi::steals, capi::keeps, capi::nullable]] PyObject *value);
int PyModule_AddObject(PyObject *module, const char *name,
                       [[capi::steals_on_success, capi::keeps, capi::nullable]] PyObject *value);
[[capi::until(3, 12)]] [[capi::new, capi::format(build, text)]] PyObject *_Py_BuildValue_SizeT(const char *text, ...);
[[capi::oom]] int PyModule_AddIntConstant(PyObject *module, const char *name, long value);
[[capi::oom]] int PyModule_AddStringConstant(PyObject *module, const char *name, const char *value);
int PyModule_AddType(PyObject *module, [[capi::keeps]] PyTypeObject *type);
int PyModule_SetDocString(PyObject *module, const char *docstring);
int PyModule_AddFunctions(PyObject *module, PyMethodDef *functions);
[[capi::runs_code]] int PyModule_ExecDef(PyObject *module, PyModuleDef *def);
[[capi::until(3, 10)]] [[capi::new]] PyObject *PyModule_Create2(struct PyModuleDef *def, int module_api_version);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyModule_Create2(PyModuleDef *def, int module_api_version);
[[capi::new]] PyObject *PyModule_Create(PyModuleDef *def);
[[capi::new, capi::runs_code]]
    PyObject *PyModule_FromDefAndSpec2(PyModuleDef *def, PyObject *spec, int module_api_version);
[[capi::new, capi::runs_code]] PyObject *PyModule_FromDefAndSpec(PyModuleDef *def, PyObject *spec);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyABIInfo_Check(PyABIInfo *info, const char *module_name);
[[capi::until(3, 10)]] void _PyArg_Fini(void);
[[capi::since(3, 15)]] [[capi::format(parse, format), capi::error(0), capi::runs_code]]
    int PyArg_ParseArray([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs, const char *format, ...);
[[capi::since(3, 15)]] [[capi::format(keywords, format), capi::error(0), capi::runs_code]]
    int PyArg_ParseArrayAndKeywords([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs,
                                    [[capi::nullable]] PyObject *kwnames, const char *format, const char *const *kwlist,
                                    ...);
[[capi::until(3, 12)]] [[capi::new, capi::format(build, text)]]
    PyObject *_Py_VaBuildValue_SizeT(const char *text, va_list va);
[[capi::until(3, 12)]] [[capi::memory(mem), capi::format(build, format)]]
    PyObject **_Py_VaBuildStack_SizeT(PyObject **small_stack, Py_ssize_t small_stack_len, const char *format,
                                      va_list va, Py_ssize_t *p_nargs);
[[capi::until(3, 12)]] [[capi::variadic(borrowed, args), capi::error(0)]]
    int _PyArg_UnpackStack([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs, const char *name,
                           Py_ssize_t min, Py_ssize_t max, ...);
[[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyArg_NoKeywords(const char *funcname, [[capi::nullable]] PyObject *kwargs);
[[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyArg_NoKwnames(const char *funcname, [[capi::nullable]] PyObject *kwnames);
[[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyArg_NoPositional(const char *funcname, [[capi::nullable]] PyObject *args);
[[capi::error(0), capi::runs_code]]
    int _PyArg_ParseTupleAndKeywordsFast(PyObject *o, [[capi::nullable]] PyObject *o2, struct _PyArg_Parser *parser,
                                         ...);
[[capi::until(3, 12)]] [[capi::sets_exception]]
    void _PyArg_BadArgument(const char *text, const char *text2, const char *text3, PyObject *o);
[[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyArg_CheckPositional(const char *text, Py_ssize_t n, Py_ssize_t n2, Py_ssize_t n3);
[[capi::until(3, 12)]] [[capi::memory(mem), capi::format(build, format)]]
    PyObject **_Py_VaBuildStack(PyObject **small_stack, Py_ssize_t small_stack_len, const char *format, va_list va,
                                Py_ssize_t *p_nargs);
[[capi::until(3, 12)]] [[capi::format(parse, format), capi::error(0), capi::runs_code]]
    int _PyArg_ParseStack([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs, const char *format, ...);
[[capi::until(3, 12)]] [[capi::error(0), capi::runs_code]]
    int _PyArg_ParseStackAndKeywords([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs,
                                     [[capi::nullable]] PyObject *kwnames, struct _PyArg_Parser *parser, ...);
[[capi::until(3, 12)]] [[capi::error(0), capi::runs_code]]
    int _PyArg_VaParseTupleAndKeywordsFast(PyObject *o, [[capi::nullable]] PyObject *o2, struct _PyArg_Parser *parser,
                                           va_list va);
[[capi::until(3, 12)]] [[capi::inside(args)]]
    PyObject *const *_PyArg_UnpackKeywords([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs,
                                           [[capi::nullable]] PyObject *kwargs, [[capi::nullable]] PyObject *kwnames,
                                           struct _PyArg_Parser *parser, int minpos, int maxpos, int minkw,
                                           [[capi::nullable]] PyObject **buf);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::inside(args)]]
    PyObject *const *_PyArg_UnpackKeywordsWithVararg([[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs,
                                                     PyObject *kwargs, PyObject *kwnames, struct _PyArg_Parser *parser,
                                                     int minpos, int maxpos, int minkw, int vararg, PyObject **buf);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyModule_CreateInitialized(struct PyModuleDef *def, int apiver);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyModule_CreateInitialized(PyModuleDef *def, int apiver);
[[capi::since(3, 11)]] [[capi::until(3, 12)]]
    int _PyModule_Add(PyObject *o, const char *text, [[capi::steals, capi::keeps, capi::nullable]] PyObject *o2);
