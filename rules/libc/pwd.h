#ifndef CAPI_PWD_H
#define CAPI_PWD_H
#include <sys/cdefs.h>
struct passwd { char *pw_name, *pw_passwd; uid_t pw_uid; gid_t pw_gid; char *pw_gecos, *pw_dir, *pw_shell; };
__BEGIN_DECLS
struct passwd *getpwnam(const char *);
struct passwd *getpwuid(uid_t);
int getpwnam_r(const char *__restrict, struct passwd *__restrict, char *__restrict, size_t, struct passwd **__restrict);
int getpwuid_r(uid_t, struct passwd *__restrict, char *__restrict, size_t, struct passwd **__restrict);
struct passwd *getpwent(void);
void setpwent(void);
void endpwent(void);
__END_DECLS
#endif
