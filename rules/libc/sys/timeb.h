#ifndef CAPI_SYS_TIMEB_H
#define CAPI_SYS_TIMEB_H
#include <sys/types.h>
struct timeb { time_t time; unsigned short millitm; short timezone, dstflag; };
__BEGIN_DECLS
int ftime(struct timeb *);
__END_DECLS
#endif
