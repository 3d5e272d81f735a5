#if PY_VERSION_HEX >= 0x030D0000
#define PyStructSequence_SET_ITEM PyStructSequence_SET_ITEM
#define PyStructSequence_GET_ITEM PyStructSequence_GET_ITEM
#endif
