#ifndef CAPI_NETINET_IP_H
#define CAPI_NETINET_IP_H
#include <netinet/in.h>
#define IPTOS_LOWDELAY 16
#define IPTOS_THROUGHPUT 8
#define IPTOS_RELIABILITY 4
#define IPDEFTTL 64
#endif
