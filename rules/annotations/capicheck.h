/* What functions do with references, said where they are declared: for who reads the code, and for capicheck.

       CAPI_BORROWED_FROM(cache) PyObject *spam_peek(PyObject *cache);
       int spam_append(PyObject *list, CAPI_STEALS PyObject *item);
       int spam_find(PyObject *cache, CAPI_NEW PyObject **result);

   Copy this file into your project; it needs no other.  Compilers see nothing of it but, in clang, an annotation.
   A macro stands before a function's declaration or before a parameter.  What is not said is inferred, as if there were
   no annotation.  CAPI_SAYS() takes any attribute of capicheck's rules/api/README.md, such as CAPI_SAYS(new_of(self)). */

#ifndef CAPICHECK_H
#define CAPICHECK_H

#ifdef __clang__
#define CAPI_SAYS(attribute) __attribute__((annotate("capi::" #attribute)))
#else
#define CAPI_SAYS(attribute)
#endif

/* The object returned; for CAPI_NEW and CAPI_BORROWED_FROM also one put where a parameter points to */
#define CAPI_NEW CAPI_SAYS(new)                                       /* comes with a reference for the caller */
#define CAPI_BORROWED CAPI_SAYS(borrowed)                             /* something else keeps it alive */
#define CAPI_BORROWED_FROM(parameter) CAPI_SAYS(borrowed(parameter))  /* that argument keeps it alive */
#define CAPI_SAME(parameter) CAPI_SAYS(same(parameter))               /* is that argument, without a new reference */

/* How the function ends */
#define CAPI_NEVER_NULL CAPI_SAYS(never_null)
#define CAPI_NULL_WITHOUT_EXCEPTION CAPI_SAYS(null_without_exception) /* NULL says that nothing is there */
#define CAPI_NEVER_FAILS CAPI_SAYS(never_fails)                       /* no number that it returns is an error */
#define CAPI_SETS_EXCEPTION CAPI_SAYS(sets_exception)                 /* always fails: NULL or the error value */
#define CAPI_LEAVES_EXCEPTION CAPI_SAYS(leaves_exception)             /* an exception is set, whatever is returned */
#define CAPI_NORETURN CAPI_SAYS(noreturn)

/* The parameter */
#define CAPI_STEALS CAPI_SAYS(steals)                                 /* its reference is taken, on failure too */
#define CAPI_STEALS_ON_SUCCESS CAPI_SAYS(steals_on_success)
#define CAPI_RELEASES CAPI_SAYS(releases)                             /* its count goes down, as in Py_DECREF() */
#define CAPI_KEEPS CAPI_SAYS(keeps)                                   /* kept alive by the first argument or new result */
#define CAPI_LENT CAPI_SAYS(lent)                                     /* the caller's afterwards as before */
#define CAPI_NULLABLE CAPI_SAYS(nullable)                             /* NULL is understood */

#endif
