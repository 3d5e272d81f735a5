#ifndef CAPI_PTY_H
#define CAPI_PTY_H
#include <sys/ioctl.h>
struct termios;
struct winsize;
__BEGIN_DECLS
int openpty(int *, int *, char *, const struct termios *, const struct winsize *);
pid_t forkpty(int *, char *, const struct termios *, const struct winsize *);
__END_DECLS
#endif
