/* Read anew at each inclusion, as the standard has it.  A failed assertion does not go on, with or without NDEBUG. */
#include <sys/cdefs.h>
#undef assert
#define assert(condition) ((condition) ? (void)0 : capi_assert_failed())
#ifndef __cplusplus
#undef static_assert
#define static_assert _Static_assert
#endif
__BEGIN_DECLS
void capi_assert_failed(void) __attribute__((noreturn));
__END_DECLS
