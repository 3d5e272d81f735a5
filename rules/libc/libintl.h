#ifndef CAPI_LIBINTL_H
#define CAPI_LIBINTL_H
#include <sys/cdefs.h>
__BEGIN_DECLS
char *gettext(const char *);
char *dgettext(const char *, const char *);
char *dcgettext(const char *, const char *, int);
char *ngettext(const char *, const char *, unsigned long);
char *textdomain(const char *);
char *bindtextdomain(const char *, const char *);
char *bind_textdomain_codeset(const char *, const char *);
__END_DECLS
#endif
