#ifndef CAPI_STDDEF_H
#define CAPI_STDDEF_H
#include <sys/cdefs.h>
typedef __PTRDIFF_TYPE__ ptrdiff_t;
typedef struct { long long max_align_ll; long double max_align_ld; } max_align_t;
#ifdef __cplusplus
namespace std { typedef decltype(nullptr) nullptr_t; }
using std::nullptr_t;
#endif
#define offsetof(type, member) __builtin_offsetof(type, member)
#endif
