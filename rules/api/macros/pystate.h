#define MAX_CO_EXTRA_USERS 255
#define PyTrace_CALL 0
#define PyTrace_EXCEPTION 1
#define PyTrace_LINE 2
#define PyTrace_RETURN 3
#define PyTrace_C_CALL 4
#define PyTrace_C_EXCEPTION 5
#define PyTrace_C_RETURN 6
#define PyTrace_OPCODE 7
#if PY_VERSION_HEX < 0x030D0000
#define _PyInterpreterState_Get PyInterpreterState_Get
#endif
#if PY_VERSION_HEX >= 0x030C0000 && PY_VERSION_HEX < 0x030D0000
#define Py_RTFLAGS_USE_MAIN_OBMALLOC (1UL << 5)
#define Py_RTFLAGS_MULTI_INTERP_EXTENSIONS (1UL << 8)
#define Py_RTFLAGS_THREADS (1UL << 10)
#define Py_RTFLAGS_DAEMON_THREADS (1UL << 11)
#define Py_RTFLAGS_FORK (1UL << 15)
#define Py_RTFLAGS_EXEC (1UL << 16)
#define C_RECURSION_LIMIT 1500
#endif
#if PY_VERSION_HEX >= 0x030D0000 && PY_VERSION_HEX < 0x030E0000
#define Py_C_RECURSION_LIMIT 10000
#define _PyThreadState_UncheckedGet PyThreadState_GetUnchecked
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define _Py_MAX_SCRIPT_PATH_SIZE 512
#define _PY_DATA_STACK_CHUNK_SIZE (16 * 1024)
#endif
