#ifndef CAPI_ALLOCA_H
#define CAPI_ALLOCA_H
#define alloca(size) __builtin_alloca(size)
#endif
