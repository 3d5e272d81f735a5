/* pyport.h */

[[capi::until(3, 10)]] typedef int Py_ssize_clean_t;
typedef uintptr_t Py_uintptr_t;
typedef intptr_t Py_intptr_t;
typedef ssize_t Py_ssize_t;
typedef Py_ssize_t Py_hash_t;
typedef size_t Py_uhash_t;
[[capi::since(3, 11)]] typedef Py_ssize_t Py_ssize_clean_t;
