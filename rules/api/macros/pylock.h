#if PY_VERSION_HEX >= 0x030D0000
#define _Py_UNLOCKED 0
#define _Py_LOCKED 1
#define PyMutex_Lock PyMutex_Lock
#define PyMutex_Unlock PyMutex_Unlock
#endif
#if PY_VERSION_HEX >= 0x030E0000
#define PyMutex_IsLocked PyMutex_IsLocked
#endif
