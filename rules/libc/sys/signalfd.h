#ifndef CAPI_SYS_SIGNALFD_H
#define CAPI_SYS_SIGNALFD_H
#include <stdint.h>
#include <time.h>
#include <sys/types.h>
#define SFD_CLOEXEC 524288
#define SFD_NONBLOCK 2048
__BEGIN_DECLS
int signalfd(int, const sigset_t *, int);
__END_DECLS
#endif
