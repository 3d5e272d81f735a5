/* The attributes of CpyChecker (https://gcc-python-plugin.readthedocs.io/en/latest/cpychecker.html) in our words.
   Audited code is read after this file.  Projects hide the attributes behind macros of their own, and those behind the
   macros below, which CpyChecker defined. */

#define cpychecker_returns_borrowed_ref annotate("capi::borrowed")
#define cpychecker_steals_reference_to_arg(n) capi_steals_argument(n)
#define capi_steals_argument(n) annotate("capi::parameter(" #n ", steals)")
#define cpychecker_sets_exception annotate("capi::leaves_exception")
#define cpychecker_negative_result_sets_exception annotate("capi::negative_error")

#define WITH_CPYCHECKER_RETURNS_BORROWED_REF_ATTRIBUTE 1
#define WITH_CPYCHECKER_SETS_EXCEPTION_ATTRIBUTE 1
#define WITH_CPYCHECKER_NEGATIVE_RESULT_SETS_EXCEPTION_ATTRIBUTE 1
/* With this one, numpy's headers leave out import_array(). */
#if !__has_include(<numpy/__multiarray_api.h>)
#define WITH_CPYCHECKER_STEALS_REFERENCE_TO_ARG_ATTRIBUTE 1
#endif
