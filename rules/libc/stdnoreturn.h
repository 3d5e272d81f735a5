#ifndef CAPI_STDNORETURN_H
#define CAPI_STDNORETURN_H
#ifndef __cplusplus
#define noreturn _Noreturn
#endif
#endif
