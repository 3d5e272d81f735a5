/* Shared by every header here: linkage, the platform's name, and the types that most of them need. */
#ifndef CAPI_SYS_CDEFS_H
#define CAPI_SYS_CDEFS_H
#ifdef __cplusplus
#define __BEGIN_DECLS extern "C" {
#define __END_DECLS }
#define NULL __null
#else
#define __BEGIN_DECLS
#define __END_DECLS
#define NULL ((void *)0)
#endif
#define __GLIBC__ 2
#define __GLIBC_MINOR__ 36
#define __GLIBC_PREREQ(major, minor) ((2 << 16) + 36 >= ((major) << 16) + (minor))
#define __THROW
#define __P(parameters) parameters
typedef __SIZE_TYPE__ size_t;
typedef long ssize_t;
typedef __builtin_va_list va_list;
typedef long off_t;
typedef long off64_t;
typedef int pid_t;
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef unsigned int mode_t;
typedef unsigned int id_t;
typedef unsigned int socklen_t;
typedef unsigned int useconds_t;
typedef long suseconds_t;
typedef long time_t;
typedef long clock_t;
typedef int clockid_t;
typedef void *timer_t;
typedef __INTPTR_TYPE__ intptr_t;
#ifndef __cplusplus
typedef __WCHAR_TYPE__ wchar_t;
#endif
typedef unsigned int wint_t;
typedef struct _IO_FILE FILE;
typedef struct __locale_struct *locale_t;
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; suseconds_t tv_usec; };
#endif
