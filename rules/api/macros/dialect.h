/* Macros that own, release or leave: each one a call of the declared function of its name, in every CPython alike. */
#define Py_CLEAR(op) Py_CLEAR((PyObject **)(void *)&(op))
#define Py_SETREF(dst, src) Py_SETREF((PyObject **)(void *)&(dst), (PyObject *)(src))
#define Py_XSETREF(dst, src) Py_XSETREF((PyObject **)(void *)&(dst), (PyObject *)(src))
#define Py_VISIT(op) \
    do { \
        int capi_visited = Py_VISIT((PyObject *)(op), visit, arg); \
        if (capi_visited) \
            return capi_visited; \
    } while (0)
#if PY_VERSION_HEX >= 0x030A0000
#define Py_RETURN_NONE return Py_NewRef(Py_None)
#define Py_RETURN_TRUE return Py_NewRef(Py_True)
#define Py_RETURN_FALSE return Py_NewRef(Py_False)
#define Py_RETURN_NOTIMPLEMENTED return Py_NewRef(Py_NotImplemented)
#else
#define Py_RETURN_NONE return Py_INCREF(Py_None), Py_None
#define Py_RETURN_TRUE return Py_INCREF(Py_True), Py_True
#define Py_RETURN_FALSE return Py_INCREF(Py_False), Py_False
#define Py_RETURN_NOTIMPLEMENTED return Py_INCREF(Py_NotImplemented), Py_NotImplemented
#endif
#define Py_RETURN_NAN return PyFloat_FromDouble(Py_NAN)
#define Py_RETURN_INF(sign) return PyFloat_FromDouble((sign) < 0 ? -Py_HUGE_VAL : Py_HUGE_VAL)
#define Py_RETURN_RICHCOMPARE(left, right, op) \
    do { \
        switch (op) { \
        case Py_EQ: if ((left) == (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        case Py_NE: if ((left) != (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        case Py_LT: if ((left) < (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        case Py_GT: if ((left) > (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        case Py_LE: if ((left) <= (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        case Py_GE: if ((left) >= (right)) Py_RETURN_TRUE; Py_RETURN_FALSE; \
        default: Py_UNREACHABLE(); \
        } \
    } while (0)

#define PyObject_New(type, typeobj) ((type *)PyObject_New((typeobj)))
#define PyObject_NewVar(type, typeobj, n) ((type *)PyObject_NewVar((typeobj), (n)))
#define PyObject_GC_New(type, typeobj) ((type *)PyObject_GC_New((typeobj)))
#define PyObject_GC_NewVar(type, typeobj, n) ((type *)PyObject_GC_NewVar((typeobj), (n)))
#define PyObject_GC_Resize(type, op, n) ((type *)PyObject_GC_Resize((PyVarObject *)(op), (n)))
#define PyObject_NEW(type, typeobj) PyObject_New(type, typeobj)
#define PyObject_NEW_VAR(type, typeobj, n) PyObject_NewVar(type, typeobj, n)
#define PyMem_New(type, n) ((type *)PyMem_New((n), sizeof(type)))
#define PyMem_Resize(p, type, n) ((p) = (type *)PyMem_Resize((p), (n), sizeof(type)))
#define PyMem_NEW(type, n) PyMem_New(type, n)
#define PyMem_RESIZE(p, type, n) PyMem_Resize(p, type, n)

#define PyModule_AddIntMacro(module, constant) PyModule_AddIntConstant((module), #constant, (constant))
#define PyModule_AddStringMacro(module, constant) PyModule_AddStringConstant((module), #constant, (constant))
#define _PyObject_ASSERT(obj, condition) assert(condition)
#define _PyObject_ASSERT_WITH_MSG(obj, condition, message) assert(condition)
#define _PyObject_ASSERT_FROM(obj, condition, message, filename, lineno, function) assert(condition)
#define _PyObject_ASSERT_FAILED_MSG(obj, message) \
    _PyObject_AssertFailed((PyObject *)(obj), NULL, (message), __FILE__, __LINE__, __func__)

#define Py_BEGIN_ALLOW_THREADS { PyThreadState *_save; _save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS PyEval_RestoreThread(_save); }
#define Py_TRASHCAN_BEGIN(op, dealloc) do { Py_TRASHCAN_BEGIN((PyObject *)(op), (destructor)(dealloc));
#define Py_TRASHCAN_END } while (0);
#if PY_VERSION_HEX < 0x030A0000
#define Py_ALLOW_RECURSION {
#define Py_END_ALLOW_RECURSION }
#endif
#if PY_VERSION_HEX < 0x030D0000
#define Py_TRASHCAN_BEGIN_CONDITION(op, condition) do { (void)(op); (void)(condition);
#define Py_TRASHCAN_SAFE_BEGIN(op) do { Py_TRASHCAN_SAFE_BEGIN((PyObject *)(op));
#define Py_TRASHCAN_SAFE_END(op) } while (0);
#endif
#if PY_VERSION_HEX >= 0x030D0000
#define Py_BEGIN_CRITICAL_SECTION(op) \
    { PyCriticalSection *capi_section = NULL; PyCriticalSection_Begin(capi_section, (PyObject *)(op));
#define Py_END_CRITICAL_SECTION() PyCriticalSection_End(capi_section); }
#define Py_BEGIN_CRITICAL_SECTION2(a, b) \
    { PyCriticalSection2 *capi_section = NULL; PyCriticalSection2_Begin(capi_section, (PyObject *)(a), (PyObject *)(b));
#define Py_END_CRITICAL_SECTION2() PyCriticalSection2_End(capi_section); }
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define Py_BEGIN_CRITICAL_SECTION_MUTEX(mutex) \
    { PyCriticalSection *capi_section = NULL; PyCriticalSection_BeginMutex(capi_section, (mutex));
#define Py_BEGIN_CRITICAL_SECTION2_MUTEX(first, second) \
    { PyCriticalSection2 *capi_section = NULL; PyCriticalSection2_BeginMutex(capi_section, (first), (second));
#endif
