#ifndef CAPI_SYS_IOCTL_H
#define CAPI_SYS_IOCTL_H
#include <sys/cdefs.h>
#define TCGETS 21505
#define TCSETS 21506
#define TCSETSW 21507
#define TCSETSF 21508
#define TCGETA 21509
#define TCSETA 21510
#define TCSBRK 21513
#define TCXONC 21514
#define TCFLSH 21515
#define TIOCEXCL 21516
#define TIOCNXCL 21517
#define TIOCSCTTY 21518
#define TIOCGPGRP 21519
#define TIOCSPGRP 21520
#define TIOCOUTQ 21521
#define TIOCSTI 21522
#define TIOCGWINSZ 21523
#define TIOCSWINSZ 21524
#define TIOCMGET 21525
#define TIOCMBIS 21526
#define TIOCMBIC 21527
#define TIOCMSET 21528
#define FIONREAD 21531
#define TIOCINQ 21531
#define TIOCNOTTY 21538
#define FIONBIO 21537
#define FIOASYNC 21586
#define FIONCLEX 21584
#define FIOCLEX 21585
#define TIOCGSID 21545
#define SIOCGIFNAME 35088
#define SIOCGIFCONF 35090
#define SIOCGIFFLAGS 35091
#define SIOCSIFFLAGS 35092
#define SIOCGIFADDR 35093
#define SIOCGIFNETMASK 35099
#define SIOCGIFBRDADDR 35097
#define SIOCGIFMTU 35105
#define SIOCGIFHWADDR 35111
#define SIOCGIFINDEX 35123
#define SIOCETHTOOL 35142
#define SIOCOUTQ 21521
#define _IOC(direction, type, number, size) ((unsigned)(direction) << 30 | (unsigned)(size) << 16 | (type) << 8 | (number))
#define _IO(type, number) _IOC(0, type, number, 0)
#define _IOW(type, number, size) _IOC(1, type, number, sizeof(size))
#define _IOR(type, number, size) _IOC(2, type, number, sizeof(size))
#define _IOWR(type, number, size) _IOC(3, type, number, sizeof(size))
struct winsize { unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel; };
__BEGIN_DECLS
int ioctl(int, unsigned long, ...);
__END_DECLS
#endif
