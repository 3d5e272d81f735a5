/* ucnhash.h */

[[capi::until(3, 9)]] typedef struct {
    int size;
    int (*getname)(PyObject *self, Py_UCS4 code, char *buffer, int buflen, int with_alias_and_seq);
    int (*getcode)(PyObject *self, const char *name, int namelen, Py_UCS4 *code, int with_named_seq);
} _PyUnicode_Name_CAPI;
