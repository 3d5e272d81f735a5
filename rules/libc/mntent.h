#ifndef CAPI_MNTENT_H
#define CAPI_MNTENT_H
#include <sys/cdefs.h>
#define MOUNTED "/etc/mtab"
#define MNTTAB "/etc/fstab"
struct mntent { char *mnt_fsname, *mnt_dir, *mnt_type, *mnt_opts; int mnt_freq, mnt_passno; };
__BEGIN_DECLS
FILE *setmntent(const char *, const char *);
struct mntent *getmntent(FILE *);
int addmntent(FILE *__restrict, const struct mntent *__restrict);
int endmntent(FILE *);
char *hasmntopt(const struct mntent *, const char *);
__END_DECLS
#endif
