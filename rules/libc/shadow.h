#ifndef CAPI_SHADOW_H
#define CAPI_SHADOW_H
#include <sys/cdefs.h>
struct spwd { char *sp_namp, *sp_pwdp; long sp_lstchg, sp_min, sp_max, sp_warn, sp_inact, sp_expire; unsigned long sp_flag; };
__BEGIN_DECLS
struct spwd *getspnam(const char *);
struct spwd *getspent(void);
void setspent(void);
void endspent(void);
__END_DECLS
#endif
