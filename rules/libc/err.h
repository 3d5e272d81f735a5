#ifndef CAPI_ERR_H
#define CAPI_ERR_H
#include <sys/cdefs.h>
__BEGIN_DECLS
void err(int, const char *, ...) __attribute__((noreturn));
void verr(int, const char *, va_list) __attribute__((noreturn));
void errx(int, const char *, ...) __attribute__((noreturn));
void verrx(int, const char *, va_list) __attribute__((noreturn));
void warn(const char *, ...);
void vwarn(const char *, va_list);
void warnx(const char *, ...);
void vwarnx(const char *, va_list);
__END_DECLS
#endif
