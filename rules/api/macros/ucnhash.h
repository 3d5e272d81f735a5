#if PY_VERSION_HEX < 0x030A0000
#define PyUnicodeData_CAPSULE_NAME "unicodedata.ucnhash_CAPI"
#endif
