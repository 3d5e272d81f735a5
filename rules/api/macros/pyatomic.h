#if PY_VERSION_HEX >= 0x030E0000
#define _Py_atomic_load_ptr_consume _Py_atomic_load_ptr_relaxed
#endif
