#ifndef CAPI_SYS_AUXV_H
#define CAPI_SYS_AUXV_H
#include <sys/cdefs.h>
#define AT_PLATFORM 15
#define AT_HWCAP 16
#define AT_PAGESZ 6
#define AT_CLKTCK 17
#define AT_SECURE 23
#define AT_RANDOM 25
#define AT_HWCAP2 26
#define AT_EXECFN 31
__BEGIN_DECLS
unsigned long getauxval(unsigned long);
__END_DECLS
#endif
