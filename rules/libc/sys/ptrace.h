#ifndef CAPI_SYS_PTRACE_H
#define CAPI_SYS_PTRACE_H
#include <sys/cdefs.h>
#define PTRACE_TRACEME 0
#define PTRACE_ATTACH 16
#define PTRACE_DETACH 17
#define PTRACE_CONT 7
__BEGIN_DECLS
long ptrace(int, ...);
__END_DECLS
#endif
