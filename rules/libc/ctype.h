#ifndef CAPI_CTYPE_H
#define CAPI_CTYPE_H
#include <sys/cdefs.h>
__BEGIN_DECLS
int isalnum(int);
int isalpha(int);
int isascii(int);
int isblank(int);
int iscntrl(int);
int isdigit(int);
int isgraph(int);
int islower(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int toascii(int);
int tolower(int);
int toupper(int);
int tolower_l(int, locale_t);
int toupper_l(int, locale_t);
__END_DECLS
#define _tolower(c) ((int)tolower(c))
#define _toupper(c) ((int)toupper(c))
#endif
