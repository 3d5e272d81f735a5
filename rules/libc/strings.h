#ifndef CAPI_STRINGS_H
#define CAPI_STRINGS_H
#include <sys/cdefs.h>
__BEGIN_DECLS
int bcmp(const void *, const void *, size_t);
void bcopy(const void *, void *, size_t);
void bzero(void *, size_t);
int ffs(int);
int ffsl(long);
int ffsll(long long);
int strcasecmp(const char *, const char *);
int strncasecmp(const char *, const char *, size_t);
#ifdef __cplusplus
extern "C++" {
const char *index(const char *, int);
char *index(char *, int);
const char *rindex(const char *, int);
char *rindex(char *, int);
}
#else
char *index(const char *, int);
char *rindex(const char *, int);
#endif
__END_DECLS
#endif
