#ifndef CAPI_SYS_EVENTFD_H
#define CAPI_SYS_EVENTFD_H
#include <stdint.h>
#include <time.h>
#include <sys/types.h>
#define EFD_CLOEXEC 524288
#define EFD_NONBLOCK 2048
#define EFD_SEMAPHORE 1
__BEGIN_DECLS
int eventfd(unsigned int, int);
int eventfd_read(int, uint64_t *);
int eventfd_write(int, uint64_t);
__END_DECLS
#endif
