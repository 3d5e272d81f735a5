/* cpython/pylock.h */

[[capi::since(3, 13)]] struct PyMutex {
    uint8_t _bits;
};
[[capi::since(3, 13)]] [[capi::without_gil]] void PyMutex_Lock(PyMutex *m);
[[capi::since(3, 13)]] [[capi::without_gil]] void PyMutex_Unlock(PyMutex *m);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails, capi::without_gil]] int PyMutex_IsLocked(PyMutex *m);
[[capi::since(3, 13)]] [[capi::without_gil]] void _PyMutex_Lock(PyMutex *m);
[[capi::since(3, 13)]] [[capi::without_gil]] void _PyMutex_Unlock(PyMutex *m);
[[capi::since(3, 14)]] [[capi::truth, capi::never_fails, capi::without_gil]] int _PyMutex_IsLocked(PyMutex *m);
