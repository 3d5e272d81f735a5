#ifndef CAPI_GRP_H
#define CAPI_GRP_H
#include <sys/cdefs.h>
struct group { char *gr_name, *gr_passwd; gid_t gr_gid; char **gr_mem; };
__BEGIN_DECLS
struct group *getgrnam(const char *);
struct group *getgrgid(gid_t);
int getgrnam_r(const char *__restrict, struct group *__restrict, char *__restrict, size_t, struct group **__restrict);
int getgrgid_r(gid_t, struct group *__restrict, char *__restrict, size_t, struct group **__restrict);
struct group *getgrent(void);
void setgrent(void);
void endgrent(void);
int setgroups(size_t, const gid_t *);
int initgroups(const char *, gid_t);
int getgrouplist(const char *, gid_t, gid_t *, int *);
__END_DECLS
#endif
