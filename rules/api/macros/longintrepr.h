#define PyLong_SHIFT 30
#define _PyLong_DECIMAL_SHIFT 9
#define _PyLong_DECIMAL_BASE ((digit)1000000000)
#define PyLong_BASE ((digit)1 << PyLong_SHIFT)
#define PyLong_MASK ((digit)(PyLong_BASE - 1))
#if PY_VERSION_HEX >= 0x030C0000
#define _PyLong_SIGN_MASK 3
#define _PyLong_NON_SIZE_BITS 3
#define PyUnstable_Long_IsCompact PyUnstable_Long_IsCompact
#define PyUnstable_Long_CompactValue PyUnstable_Long_CompactValue
#endif
