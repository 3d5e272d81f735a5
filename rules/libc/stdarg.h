#ifndef CAPI_STDARG_H
#define CAPI_STDARG_H
typedef __builtin_va_list va_list;
typedef __builtin_va_list __gnuc_va_list;
/* Old code leaves the second argument out where configure found no <stdarg.h>. */
#define va_start(list, ...) __builtin_va_start(list, 0)
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_end(list) __builtin_va_end(list)
#define va_copy(to, from) __builtin_va_copy(to, from)
#define __va_copy(to, from) __builtin_va_copy(to, from)
#endif
