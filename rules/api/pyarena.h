/* pyarena.h */

[[capi::until(3, 9)]] [[capi::memory(arena)]] PyArena *PyArena_New(void);
[[capi::until(3, 9)]] void PyArena_Free([[capi::nullable, capi::frees(arena)]] PyArena *arena);
[[capi::until(3, 9)]] void *PyArena_Malloc(PyArena *arena, size_t size);
[[capi::until(3, 9)]] int PyArena_AddPyObject(PyArena *arena, [[capi::steals_on_success]] PyObject *o);
