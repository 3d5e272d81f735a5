#ifndef CAPI_SYS_SYSMACROS_H
#define CAPI_SYS_SYSMACROS_H
#include <sys/types.h>
__BEGIN_DECLS
unsigned int major(dev_t);
unsigned int minor(dev_t);
dev_t makedev(unsigned int, unsigned int);
__END_DECLS
#endif
