/* pyarena.h */

[[capi::until(3, 9)]] PyArena *PyArena_New(void);
[[capi::until(3, 9)]] void PyArena_Free(PyArena *arena);
[[capi::until(3, 9)]] void *PyArena_Malloc(PyArena *arena, size_t size);
[[capi::until(3, 9)]] int PyArena_AddPyObject(PyArena *arena, PyObject *o);
