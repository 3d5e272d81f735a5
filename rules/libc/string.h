#ifndef CAPI_STRING_H
#define CAPI_STRING_H
#include <strings.h>
#include <sys/cdefs.h>
__BEGIN_DECLS
void *memcpy(void *__restrict, const void *__restrict, size_t);
void *memmove(void *, const void *, size_t);
void *memccpy(void *__restrict, const void *__restrict, int, size_t);
void *mempcpy(void *__restrict, const void *__restrict, size_t);
void *memset(void *, int, size_t);
void explicit_bzero(void *, size_t);
int memcmp(const void *, const void *, size_t);
void *memmem(const void *, size_t, const void *, size_t);
void *memfrob(void *, size_t);
char *strcpy(char *__restrict, const char *__restrict);
char *strncpy(char *__restrict, const char *__restrict, size_t);
char *stpcpy(char *__restrict, const char *__restrict);
char *stpncpy(char *__restrict, const char *__restrict, size_t);
char *strcat(char *__restrict, const char *__restrict);
char *strncat(char *__restrict, const char *__restrict, size_t);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t);
int strcoll(const char *, const char *);
size_t strxfrm(char *__restrict, const char *__restrict, size_t);
char *strdup(const char *);
char *strndup(const char *, size_t);
size_t strcspn(const char *, const char *);
size_t strspn(const char *, const char *);
char *strtok(char *__restrict, const char *__restrict);
char *strtok_r(char *__restrict, const char *__restrict, char **__restrict);
char *strsep(char **__restrict, const char *__restrict);
size_t strlen(const char *);
size_t strnlen(const char *, size_t);
int strverscmp(const char *, const char *);
char *strerror(int);
char *strerror_r(int, char *, size_t);
char *strsignal(int);
#ifdef __cplusplus
}
extern "C++" {
const void *memchr(const void *, int, size_t);
void *memchr(void *, int, size_t);
const void *memrchr(const void *, int, size_t);
void *memrchr(void *, int, size_t);
const char *strchr(const char *, int);
char *strchr(char *, int);
const char *strrchr(const char *, int);
char *strrchr(char *, int);
const char *strchrnul(const char *, int);
char *strchrnul(char *, int);
const char *strstr(const char *, const char *);
char *strstr(char *, const char *);
const char *strcasestr(const char *, const char *);
char *strcasestr(char *, const char *);
const char *strpbrk(const char *, const char *);
char *strpbrk(char *, const char *);
#ifndef basename
const char *basename(const char *);
char *basename(char *);
#endif
#else
void *memchr(const void *, int, size_t);
void *memrchr(const void *, int, size_t);
void *rawmemchr(const void *, int);
char *strchr(const char *, int);
char *strrchr(const char *, int);
char *strchrnul(const char *, int);
char *strstr(const char *, const char *);
char *strcasestr(const char *, const char *);
char *strpbrk(const char *, const char *);
#ifndef basename
char *basename(const char *);
#endif
#endif
__END_DECLS
#endif
