/* pyhash.h, cpython/pyhash.h */

[[capi::until(3, 12)]] typedef union {
    unsigned char uc[24];
    struct {
        Py_hash_t prefix;
        Py_hash_t suffix;
    } fnv;
    struct {
        uint64_t k0;
        uint64_t k1;
    } siphash;
    struct {
        unsigned char padding[16];
        Py_hash_t suffix;
    } djbx33a;
    struct {
        unsigned char padding[16];
        Py_hash_t hashsalt;
    } expat;
} _Py_HashSecret_t;
typedef struct {
    Py_hash_t (*const hash)(const void *, Py_ssize_t);
    const char *name;
    const int hash_bits;
    const int seed_bits;
} PyHash_FuncDef;
[[capi::until(3, 12)]] extern _Py_HashSecret_t _Py_HashSecret;
[[capi::until(3, 12)]] [[capi::never_fails]] Py_hash_t _Py_HashPointerRaw(const void *ptr);
[[capi::until(3, 12)]] [[capi::never_fails]] Py_hash_t _Py_HashBytes(const void *ptr, Py_ssize_t n);
[[capi::until(3, 9)]] [[capi::never_fails]] Py_hash_t _Py_HashDouble(double x);
[[capi::since(3, 10)]] [[capi::never_fails]] Py_hash_t _Py_HashDouble(PyObject *o, double x);
[[capi::never_null]] PyHash_FuncDef *PyHash_GetFuncDef(void);
[[capi::since(3, 13)]] [[capi::never_fails]] Py_hash_t Py_HashPointer(const void *ptr);
[[capi::until(3, 12)]] [[capi::never_fails]] Py_hash_t _Py_HashPointer(const void *ptr);
[[capi::since(3, 14)]] [[capi::never_fails]] Py_hash_t _Py_HashPointer(const void *ptr);
[[capi::since(3, 13)]] [[capi::never_fails]] Py_hash_t PyObject_GenericHash(PyObject *obj);
[[capi::since(3, 14)]] [[capi::never_fails, capi::without_gil]]
    Py_hash_t Py_HashBuffer(const void *ptr, Py_ssize_t len);
