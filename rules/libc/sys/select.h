#ifndef CAPI_SYS_SELECT_H
#define CAPI_SYS_SELECT_H
#include <sys/cdefs.h>
#define FD_SETSIZE 1024
#define NFDBITS 64
typedef long fd_mask;
typedef struct { long __fds_bits[16]; } fd_set;
#define fds_bits __fds_bits
#define FD_SET(fd, set) ((void)((set)->__fds_bits[(fd) / 64] |= 1L << (fd) % 64))
#define FD_CLR(fd, set) ((void)((set)->__fds_bits[(fd) / 64] &= ~(1L << (fd) % 64)))
#define FD_ISSET(fd, set) (((set)->__fds_bits[(fd) / 64] & 1L << (fd) % 64) != 0)
#define FD_ZERO(set) ((void)__builtin_memset(set, 0, sizeof(*(set))))
__BEGIN_DECLS
int select(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict, struct timeval *__restrict);
__END_DECLS
#endif
