#ifndef CAPI_SYS_TIME_H
#define CAPI_SYS_TIME_H
#include <sys/types.h>
#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2
struct timezone { int tz_minuteswest, tz_dsttime; };
struct itimerval { struct timeval it_interval, it_value; };
#define timerisset(value) ((value)->tv_sec || (value)->tv_usec)
#define timerclear(value) ((value)->tv_sec = (value)->tv_usec = 0)
#define timercmp(left, right, op) \
    ((left)->tv_sec == (right)->tv_sec ? (left)->tv_usec op (right)->tv_usec : (left)->tv_sec op (right)->tv_sec)
__BEGIN_DECLS
int gettimeofday(struct timeval *__restrict, void *__restrict);
int settimeofday(const struct timeval *, const struct timezone *);
int adjtime(const struct timeval *, struct timeval *);
int getitimer(int, struct itimerval *);
int setitimer(int, const struct itimerval *__restrict, struct itimerval *__restrict);
int utimes(const char *, const struct timeval[2]);
int lutimes(const char *, const struct timeval[2]);
int futimes(int, const struct timeval[2]);
int futimesat(int, const char *, const struct timeval[2]);
__END_DECLS
#endif
