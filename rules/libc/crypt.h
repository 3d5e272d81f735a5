#ifndef CAPI_CRYPT_H
#define CAPI_CRYPT_H
#include <sys/cdefs.h>
struct crypt_data { char __data[32768]; int initialized; };
__BEGIN_DECLS
char *crypt(const char *, const char *);
char *crypt_r(const char *, const char *, struct crypt_data *);
__END_DECLS
#endif
