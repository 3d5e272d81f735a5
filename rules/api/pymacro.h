/* pymacro.h */

[[capi::without_gil]] [[noreturn]] void Py_UNREACHABLE(void);
[[capi::since(3, 14)]] [[capi::without_gil]]
    uint32_t Py_PACK_FULL_VERSION(int major, int minor, int micro, int release_level, int release_serial);
[[capi::since(3, 14)]] [[capi::without_gil]] uint32_t Py_PACK_VERSION(int major, int minor);
