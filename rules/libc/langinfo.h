#ifndef CAPI_LANGINFO_H
#define CAPI_LANGINFO_H
#include <sys/cdefs.h>
#define CODESET 14
#define RADIXCHAR 65536
#define THOUSEP 65537
#define D_T_FMT 131112
#define D_FMT 131113
#define T_FMT 131114
#define T_FMT_AMPM 131115
#define AM_STR 131110
#define PM_STR 131111
#define YESEXPR 327680
#define NOEXPR 327681
#define CRNCYSTR 262159
#define ERA 131116
#define ERA_D_FMT 131118
#define ERA_D_T_FMT 131120
#define ERA_T_FMT 131121
#define ALT_DIGITS 131119
#define DAY_1 131079
#define ABDAY_1 131072
#define DAY_2 131080
#define ABDAY_2 131073
#define DAY_3 131081
#define ABDAY_3 131074
#define DAY_4 131082
#define ABDAY_4 131075
#define DAY_5 131083
#define ABDAY_5 131076
#define DAY_6 131084
#define ABDAY_6 131077
#define DAY_7 131085
#define ABDAY_7 131078
#define MON_1 131098
#define ABMON_1 131086
#define MON_2 131099
#define ABMON_2 131087
#define MON_3 131100
#define ABMON_3 131088
#define MON_4 131101
#define ABMON_4 131089
#define MON_5 131102
#define ABMON_5 131090
#define MON_6 131103
#define ABMON_6 131091
#define MON_7 131104
#define ABMON_7 131092
#define MON_8 131105
#define ABMON_8 131093
#define MON_9 131106
#define ABMON_9 131094
#define MON_10 131107
#define ABMON_10 131095
#define MON_11 131108
#define ABMON_11 131096
#define MON_12 131109
#define ABMON_12 131097
typedef int nl_item;
__BEGIN_DECLS
char *nl_langinfo(nl_item);
char *nl_langinfo_l(nl_item, locale_t);
__END_DECLS
#endif
