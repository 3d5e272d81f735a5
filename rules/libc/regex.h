#ifndef CAPI_REGEX_H
#define CAPI_REGEX_H
#include <sys/cdefs.h>
#define REG_EXTENDED 1
#define REG_ICASE 2
#define REG_NEWLINE 4
#define REG_NOSUB 8
#define REG_NOTBOL 1
#define REG_NOTEOL 2
#define REG_NOMATCH 1
#define REG_ESPACE 12
typedef int regoff_t;
typedef struct { size_t re_nsub; void *__state[7]; } regex_t;
typedef struct { int rm_so, rm_eo; } regmatch_t;
__BEGIN_DECLS
int regcomp(regex_t *__restrict, const char *__restrict, int);
int regexec(const regex_t *__restrict, const char *__restrict, size_t, regmatch_t[], int);
size_t regerror(int, const regex_t *__restrict, char *__restrict, size_t);
void regfree(regex_t *);
__END_DECLS
#endif
