#ifndef CAPI_NET_ETHERNET_H
#define CAPI_NET_ETHERNET_H
#include <sys/types.h>
#define ETH_ALEN 6
#define ETHERTYPE_IP 2048
#define ETHERTYPE_ARP 2054
#define ETHERTYPE_IPV6 34525
#define ETHERTYPE_VLAN 33024
#endif
