/* tracemalloc.h, cpython/tracemalloc.h */

[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyTraceMalloc_GetTraceback(unsigned int domain, uintptr_t ptr);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyTraceMalloc_IsTracing(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _PyTraceMalloc_ClearTraces(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyTraceMalloc_GetTraces(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyTraceMalloc_GetObjectTraceback(PyObject *obj);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]] int _PyTraceMalloc_Init(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]] int _PyTraceMalloc_Start(int max_nframe);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _PyTraceMalloc_Stop(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]] int _PyTraceMalloc_GetTracebackLimit(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]] size_t _PyTraceMalloc_GetMemory(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyTraceMalloc_GetTracedMemory(void);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _PyTraceMalloc_ResetPeak(void);
[[capi::never_fails, capi::without_gil]] int PyTraceMalloc_Track(unsigned int domain, uintptr_t ptr, size_t size);
[[capi::never_fails, capi::without_gil]] int PyTraceMalloc_Untrack(unsigned int domain, uintptr_t ptr);
