#ifndef CAPI_PATHS_H
#define CAPI_PATHS_H
#define _PATH_BSHELL "/bin/sh"
#define _PATH_DEVNULL "/dev/null"
#define _PATH_TTY "/dev/tty"
#define _PATH_MOUNTED "/etc/mtab"
#define _PATH_UTMP "/var/run/utmp"
#endif
