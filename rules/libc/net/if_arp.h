#ifndef CAPI_NET_IF_ARP_H
#define CAPI_NET_IF_ARP_H
#include <sys/socket.h>
#define ARPHRD_ETHER 1
#define ARPHRD_LOOPBACK 772
#define ARPHRD_PPP 512
#define ARPHRD_INFINIBAND 32
#endif
