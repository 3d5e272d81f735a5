#ifndef CAPI_UTMPX_H
#define CAPI_UTMPX_H
#include <utmp.h>
#define utmpx utmp
__BEGIN_DECLS
struct utmpx *getutxent(void);
void setutxent(void);
void endutxent(void);
__END_DECLS
#endif
