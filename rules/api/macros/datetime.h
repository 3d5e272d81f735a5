#define _PyDateTime_DATE_DATASIZE 4
#define _PyDateTime_TIME_DATASIZE 6
#define _PyDateTime_DATETIME_DATASIZE 10
#define PyDateTime_CAPSULE_NAME "datetime.datetime_CAPI"
