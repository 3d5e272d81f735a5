#ifndef CAPI_SYS_PARAM_H
#define CAPI_SYS_PARAM_H
#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>
#define MAXPATHLEN 4096
#define MAXSYMLINKS 20
#define MAXHOSTNAMELEN 64
#define NOFILE 256
#define NCARGS 131072
#define NBBY 8
#define DEV_BSIZE 512
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define howmany(x, y) (((x) + ((y) - 1)) / (y))
#define roundup(x, y) (((x) + ((y) - 1)) / (y) * (y))
#define powerof2(x) ((((x) - 1) & (x)) == 0)
#endif
