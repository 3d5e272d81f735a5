/* critical_section.h, cpython/critical_section.h */

[[capi::since(3, 15)]] struct PyCriticalSection {
    uintptr_t _cs_prev;
    struct PyMutex *_cs_mutex;
};
[[capi::since(3, 15)]] struct PyCriticalSection2 {
    PyCriticalSection _cs_base;
    struct PyMutex *_cs_mutex2;
};
[[capi::since(3, 13)]] void PyCriticalSection_Begin(PyCriticalSection *c, PyObject *op);
[[capi::since(3, 13)]] void PyCriticalSection_End(PyCriticalSection *c);
[[capi::since(3, 13)]] void PyCriticalSection2_Begin(PyCriticalSection2 *c, PyObject *a, PyObject *b);
[[capi::since(3, 13)]] void PyCriticalSection2_End(PyCriticalSection2 *c);
[[capi::since(3, 14)]] void PyCriticalSection_BeginMutex(PyCriticalSection *c, PyMutex *m);
[[capi::since(3, 14)]] void PyCriticalSection2_BeginMutex(PyCriticalSection2 *c, PyMutex *m1, PyMutex *m2);
