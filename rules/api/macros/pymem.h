#if PY_VERSION_HEX < 0x030C0000
#define PyMem_Del PyMem_Del
#endif
#if PY_VERSION_HEX < 0x030A0000
#define PyMem_DEL PyMem_DEL
#endif
#if PY_VERSION_HEX >= 0x030A0000 && PY_VERSION_HEX < 0x030C0000
#define PyMem_DEL PyMem_DEL
#endif
