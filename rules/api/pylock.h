/* cpython/pylock.h */

[[capi::since(3, 13)]] struct PyMutex {
    uint8_t _bits;
};
[[capi::since(3, 13)]] void PyMutex_Lock(PyMutex *m);
[[capi::since(3, 13)]] void PyMutex_Unlock(PyMutex *m);
[[capi::since(3, 14)]] int PyMutex_IsLocked(PyMutex *m);
[[capi::since(3, 13)]] void _PyMutex_Lock(PyMutex *m);
[[capi::since(3, 13)]] void _PyMutex_Unlock(PyMutex *m);
[[capi::since(3, 14)]] int _PyMutex_IsLocked(PyMutex *m);
