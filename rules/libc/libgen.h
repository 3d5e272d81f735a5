#ifndef CAPI_LIBGEN_H
#define CAPI_LIBGEN_H
#include <sys/cdefs.h>
__BEGIN_DECLS
char *dirname(char *);
char *__xpg_basename(char *);
#define basename __xpg_basename
__END_DECLS
#endif
