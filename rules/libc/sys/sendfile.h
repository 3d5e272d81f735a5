#ifndef CAPI_SYS_SENDFILE_H
#define CAPI_SYS_SENDFILE_H
#include <sys/types.h>
__BEGIN_DECLS
ssize_t sendfile(int, int, off_t *, size_t);
__END_DECLS
#endif
