#ifndef CAPI_SYS_FILE_H
#define CAPI_SYS_FILE_H
#include <fcntl.h>
__BEGIN_DECLS
int flock(int, int);
__END_DECLS
#endif
