#ifndef CAPI_NETINET_IN_SYSTM_H
#define CAPI_NETINET_IN_SYSTM_H
#include <sys/cdefs.h>
#endif
