/* pystrcmp.h */

[[capi::never_fails, capi::without_gil]] int PyOS_mystrnicmp(const char *str1, const char *str2, Py_ssize_t size);
[[capi::never_fails, capi::without_gil]] int PyOS_mystricmp(const char *str1, const char *str2);
