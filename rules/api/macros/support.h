/* exports.h, pyfpe.h, pystats.h, pydtrace.h, lock.h, cpython/lock.h, cpython/pyfpe.h, cpython/pystats.h */
#ifdef __cplusplus
#define PyMODINIT_FUNC extern "C" PyObject *
#else
#define PyMODINIT_FUNC PyObject *
#endif
#define PyAPI_FUNC(type) type
#define PyAPI_DATA(type) extern type
#define Py_EXPORTED_SYMBOL
#define Py_IMPORTED_SYMBOL
#define Py_LOCAL_SYMBOL
#define Py_LOCAL(type) static type
#define Py_LOCAL_INLINE(type) static inline type
#define Py_DEPRECATED(version) __attribute__((__deprecated__))
#define Py_GCC_ATTRIBUTE(list) __attribute__(list)
#define Py_ALIGNED(n) __attribute__((aligned(n)))
#define _Py_NO_RETURN __attribute__((__noreturn__))
#define _Py_HOT_FUNCTION
#define Py_UNUSED(name) _unused_##name __attribute__((unused))
#define PyDoc_STR(text) text
#define PyDoc_VAR(name) static const char name[]
#define PyDoc_STRVAR(name, text) PyDoc_VAR(name) = PyDoc_STR(text)
#if PY_VERSION_HEX >= 0x030B0000
#define Py_ALWAYS_INLINE __attribute__((always_inline))
#define Py_NO_INLINE __attribute__((noinline))
#else
#define _Py_NO_INLINE __attribute__((noinline))
#endif
#if PY_VERSION_HEX >= 0x030D0000
#define PY_CXX_CONST
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define _Py_FALLTHROUGH __attribute__((fallthrough))
#define _Py_NONSTRING
#endif
#if PY_VERSION_HEX >= 0x030F0000
#define _Py_thread_local __thread
#ifdef __cplusplus
#define PyMODEXPORT_FUNC extern "C" PySlot *
#else
#define PyMODEXPORT_FUNC PySlot *
#endif
#endif

#define _Py_XSTRINGIFY(x) #x
#define Py_STRINGIFY(x) _Py_XSTRINGIFY(x)
#define Py_MIN(x, y) (((x) > (y)) ? (y) : (x))
#define Py_MAX(x, y) (((x) > (y)) ? (x) : (y))
#define Py_ABS(x) ((x) < 0 ? -(x) : (x))
#define Py_CHARMASK(c) ((unsigned char)((c) & 0xff))
#define Py_MEMBER_SIZE(type, member) sizeof(((type *)0)->member)
#define Py_ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define Py_BUILD_ASSERT_EXPR(condition) (sizeof(char[1 - 2 * !(condition)]) - 1)
#define Py_BUILD_ASSERT(condition) do { (void)Py_BUILD_ASSERT_EXPR(condition); } while (0)
#define Py_FORCE_EXPANSION(x) x
#define Py_ARITHMETIC_RIGHT_SHIFT(type, value, shift) ((value) >> (shift))
#define Py_SAFE_DOWNCAST(value, wide, narrow) ((narrow)(value))
#define Py_LL(x) x##LL
#define Py_ULL(x) Py_LL(x##U)
#define _Py_SIZE_ROUND_DOWN(n, a) ((size_t)(n) & ~(size_t)((a) - 1))
#define _Py_SIZE_ROUND_UP(n, a) (((size_t)(n) + (size_t)((a) - 1)) & ~(size_t)((a) - 1))
#define _Py_ALIGN_DOWN(p, a) ((void *)((uintptr_t)(p) & ~(uintptr_t)((a) - 1)))
#define _Py_ALIGN_UP(p, a) ((void *)(((uintptr_t)(p) + (uintptr_t)((a) - 1)) & ~(uintptr_t)((a) - 1)))
#define _Py_IS_ALIGNED(p, a) (!((uintptr_t)(p) & (uintptr_t)((a) - 1)))
#define PyFPE_START_PROTECT(message, leave)
#define PyFPE_END_PROTECT(value)
#if PY_VERSION_HEX < 0x030B0000
#define Py_FORCE_DOUBLE(x) (x)
#define Py_OVERFLOWED(x) ((x) != 0.0 && (errno == ERANGE || (x) == Py_HUGE_VAL || (x) == -Py_HUGE_VAL))
#define Py_SET_ERRNO_ON_MATH_ERROR(x) do { if (errno == 0 && Py_OVERFLOWED(x)) errno = ERANGE; } while (0)
#define Py_SET_ERANGE_IF_OVERFLOW(x) Py_SET_ERRNO_ON_MATH_ERROR(x)
#define Py_ADJUST_ERANGE1(x) Py_SET_ERRNO_ON_MATH_ERROR(x)
#define Py_ADJUST_ERANGE2(x, y) do { Py_ADJUST_ERANGE1(x); Py_ADJUST_ERANGE1(y); } while (0)
#define _Py_IntegralTypeSigned(type) ((type)(-1) < 0)
#define _Py_IntegralTypeMax(type) \
    (_Py_IntegralTypeSigned(type) ? ((((type)1 << (sizeof(type) * CHAR_BIT - 2)) - 1) << 1) + 1 : ~(type)0)
#define _Py_IntegralTypeMin(type) (_Py_IntegralTypeSigned(type) ? -_Py_IntegralTypeMax(type) - 1 : 0)
#define _Py_InIntegralTypeRange(type, v) (_Py_IntegralTypeMin(type) <= v && v <= _Py_IntegralTypeMax(type))
#define HAVE_PY_SET_53BIT_PRECISION 1
#define _Py_SET_53BIT_PRECISION_HEADER unsigned short capi_control_word
#define _Py_SET_53BIT_PRECISION_START do { capi_control_word = 0; } while (0)
#define _Py_SET_53BIT_PRECISION_END do { (void)capi_control_word; } while (0)
#endif
#if PY_VERSION_HEX < 0x030D0000
#define _PYTIME_FROMSECONDS(seconds) ((_PyTime_t)(seconds) * (1000 * 1000 * 1000))
#endif
#if PY_VERSION_HEX < 0x030D0000
#define _Py_OPCODE(word) ((word).op.code)
#define _Py_OPARG(word) ((word).op.arg)
#endif
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030D0000
#define _PyCode_CODE(code) ((_Py_CODEUNIT *)(code)->co_code_adaptive)
#define _PyCode_NBYTES(code) (Py_SIZE(code) * (Py_ssize_t)sizeof(_Py_CODEUNIT))
#endif
#if PY_VERSION_HEX >= 0x030C0000 && PY_VERSION_HEX < 0x030D0000
#define _Py_ANY_VARARGS(n) ((n) == PY_SSIZE_T_MAX)
#endif
#if PY_VERSION_HEX >= 0x030D0000
#define _Py_atomic_load_ulong(p) _Py_atomic_load_uint64((uint64_t *)(p))
#define _Py_atomic_load_ulong_relaxed(p) _Py_atomic_load_uint64_relaxed((uint64_t *)(p))
#define _Py_atomic_store_ulong(p, v) _Py_atomic_store_uint64((uint64_t *)(p), (v))
#define _Py_atomic_store_ulong_relaxed(p, v) _Py_atomic_store_uint64_relaxed((uint64_t *)(p), (v))
#define _Py_CONTAINER_OF(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
#define PY_MONITORING_IS_INSTRUMENTED_EVENT(event) ((event) < _PY_MONITORING_LOCAL_EVENTS)
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define _Py_PACK_FULL_VERSION(x, y, z, level, serial) \
    ((((x) & 0xff) << 24) | (((y) & 0xff) << 16) | (((z) & 0xff) << 8) | (((level) & 0xf) << 4) | ((serial) & 0xf))
#define Py_PACK_FULL_VERSION _Py_PACK_FULL_VERSION
#if PY_VERSION_HEX >= 0x030F0000
#define _Py_PACK_VERSION(x, y) _Py_PACK_FULL_VERSION(x, y, 0, 0, 0)
#define Py_PACK_VERSION _Py_PACK_VERSION
#else
#define Py_PACK_VERSION(x, y) Py_PACK_FULL_VERSION(x, y, 0, 0, 0)
#endif
#endif

#ifndef LONG_BIT
#define LONG_BIT (8 * SIZEOF_LONG)
#endif
#define PY_LONG_LONG long long
#define PY_UINT32_T uint32_t
#define PY_UINT64_T uint64_t
#define PY_INT32_T int32_t
#define PY_INT64_T int64_t
#define PY_TIMEOUT_T long long
#define NATIVE_TSS_KEY_T pthread_key_t
#define Py_tss_NEEDS_INIT {0}

#define _PyObject_CAST(op) ((PyObject *)(op))
#define _PyVarObject_CAST(op) ((PyVarObject *)(op))
#define _PyList_CAST(op) ((PyListObject *)(op))
#define _PyTuple_CAST(op) ((PyTupleObject *)(op))
#if PY_VERSION_HEX < 0x030B0000
#define _PyObject_CAST_CONST(op) ((const PyObject *)(op))
#endif
#if PY_VERSION_HEX >= 0x030A0000 && PY_VERSION_HEX < 0x030B0000
#define _PyVarObject_CAST_CONST(op) ((const PyVarObject *)(op))
#endif
#if PY_VERSION_HEX >= 0x030B0000
#define _Py_CAST(type, value) ((type)(value))
#define _Py_STATIC_CAST(type, value) ((type)(value))
#define _Py_RVALUE(value) ((void)0, (value))
#define _PyType_CAST(op) ((PyTypeObject *)(op))
#define _PyByteArray_CAST(op) ((PyByteArrayObject *)(op))
#define _PyBytes_CAST(op) ((PyBytesObject *)(op))
#define _PyASCIIObject_CAST(op) ((PyASCIIObject *)(op))
#define _PyCompactUnicodeObject_CAST(op) ((PyCompactUnicodeObject *)(op))
#define _PyUnicodeObject_CAST(op) ((PyUnicodeObject *)(op))
#define _PyCFunctionObject_CAST(func) ((PyCFunctionObject *)(func))
#define _PyCMethodObject_CAST(func) ((PyCMethodObject *)(func))
#define _PyCFunction_CAST(func) ((PyCFunction)(void (*)(void))(func))
#endif
#if PY_VERSION_HEX >= 0x030C0000
#define _Py_TYPEOF(value) __typeof__(value)
#define _Py_DEPRECATED_EXTERNALLY(version) Py_DEPRECATED(version)
#define _Py_IS_TYPE_SIGNED(type) ((type)(-1) <= 0)
#define _PyInstanceMethod_CAST(method) ((PyInstanceMethodObject *)(method))
#define _PyMethod_CAST(method) ((PyMethodObject *)(method))
#define _PyFloat_CAST(op) ((PyFloatObject *)(op))
#define _PyFunction_CAST(func) ((PyFunctionObject *)(func))
#define _PyMemoryView_CAST(op) ((PyMemoryViewObject *)(op))
#define _PySet_CAST(so) ((PySetObject *)(so))
#define PY_FOREACH_CODE_EVENT(V) V(CREATE) V(DESTROY)
#define PY_FOREACH_DICT_EVENT(V) V(ADDED) V(MODIFIED) V(DELETED) V(CLONED) V(CLEARED) V(DEALLOCATED)
#if PY_VERSION_HEX >= 0x030F0000
#define PY_FOREACH_FUNC_EVENT(V) \
    V(CREATE) V(DESTROY) V(MODIFY_CODE) V(MODIFY_DEFAULTS) V(MODIFY_KWDEFAULTS) V(MODIFY_QUALNAME)
#else
#define PY_FOREACH_FUNC_EVENT(V) V(CREATE) V(DESTROY) V(MODIFY_CODE) V(MODIFY_DEFAULTS) V(MODIFY_KWDEFAULTS)
#endif
#define _PyInterpreterConfig_INIT \
    { .use_main_obmalloc = 0, .allow_fork = 0, .allow_exec = 0, .allow_threads = 1, .allow_daemon_threads = 0, \
      .check_multi_interp_extensions = 1, .gil = PyInterpreterConfig_OWN_GIL }
#define _PyInterpreterConfig_LEGACY_INIT \
    { .use_main_obmalloc = 1, .allow_fork = 1, .allow_exec = 1, .allow_threads = 1, .allow_daemon_threads = 1, \
      .check_multi_interp_extensions = 0, .gil = PyInterpreterConfig_SHARED_GIL }
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define _Py_FUNC_CAST(type, func) ((type)(void (*)(void))(func))
#define _PyLong_CAST(op) ((PyLongObject *)(op))
#define _PyWeakref_CAST(op) ((PyWeakReference *)(op))
#define _PyCFunctionFast_CAST(func) _Py_FUNC_CAST(PyCFunctionFast, func)
#define _PyCFunctionWithKeywords_CAST(func) _Py_FUNC_CAST(PyCFunctionWithKeywords, func)
#define _PyCFunctionFastWithKeywords_CAST(func) _Py_FUNC_CAST(PyCFunctionFastWithKeywords, func)
#endif

#define _PyObject_EXTRA_INIT
#if PY_VERSION_HEX < 0x030D0000
#define _PyObject_HEAD_EXTRA
#endif
#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#if PY_VERSION_HEX >= 0x030C0000
#define PyObject_HEAD_INIT(type) {{1}, (type)},
#else
#define PyObject_HEAD_INIT(type) {1, (type)},
#endif
#define PyVarObject_HEAD_INIT(type, size) {PyObject_HEAD_INIT(type) (size)},
#define PyModuleDef_HEAD_INIT {PyObject_HEAD_INIT(NULL) NULL, 0, NULL}
#if PY_VERSION_HEX >= 0x030B0000
#define PyException_HEAD \
    PyObject_HEAD PyObject *dict; PyObject *args; PyObject *notes; PyObject *traceback; PyObject *context; \
    PyObject *cause; char suppress_context;
#else
#define PyException_HEAD \
    PyObject_HEAD PyObject *dict; PyObject *args; PyObject *traceback; PyObject *context; PyObject *cause; \
    char suppress_context;
#endif
#define PyDescr_COMMON PyDescrObject d_common
#define _PyCompilerFlags_INIT (PyCompilerFlags){.cf_flags = 0, .cf_feature_version = PY_MINOR_VERSION}
#define _Py_static_string_init(value) {.string = (value)}
#define _Py_static_string(name, value) static _Py_Identifier name = _Py_static_string_init(value)
#define _Py_IDENTIFIER(name) _Py_static_string(PyId_##name, #name)
#define Py_None (&_Py_NoneStruct)
#define Py_True ((PyObject *)&_Py_TrueStruct)
#define Py_False ((PyObject *)&_Py_FalseStruct)
#if PY_VERSION_HEX >= 0x030F0000
#define PySlot_DATA(name, value) {.sl_id = (name), .sl_flags = PySlot_INTPTR, .sl_ptr = (void *)(value)}
#define PySlot_FUNC(name, value) {.sl_id = (name), .sl_func = (_Py_funcptr_t)(value)}
#define PySlot_SIZE(name, value) {.sl_id = (name), .sl_size = (Py_ssize_t)(value)}
#define PySlot_INT64(name, value) {.sl_id = (name), .sl_int64 = (int64_t)(value)}
#define PySlot_UINT64(name, value) {.sl_id = (name), .sl_uint64 = (uint64_t)(value)}
#define PySlot_STATIC_DATA(name, value) {.sl_id = (name), .sl_flags = PySlot_STATIC, .sl_ptr = (value)}
#define PySlot_PTR(name, value) {(name), PySlot_INTPTR, {0}, {(void *)(value)}}
#define PySlot_PTR_STATIC(name, value) {(name), PySlot_INTPTR | PySlot_STATIC, {0}, {(void *)(value)}}
#define PySlot_END {0, 0, {0}, {NULL}}
#define _PyABIInfo_DEFAULT {1, 0, PyABIInfo_DEFAULT_FLAGS, PY_VERSION_HEX, PyABIInfo_DEFAULT_ABI_VERSION}
#define PyABIInfo_VAR(name) static PyABIInfo name = _PyABIInfo_DEFAULT
#endif
