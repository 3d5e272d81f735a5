#ifndef CAPI_NETINET_UDP_H
#define CAPI_NETINET_UDP_H
#include <netinet/in.h>
#endif
