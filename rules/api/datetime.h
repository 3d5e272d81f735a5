/* datetime.h */

typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    int days;
    int seconds;
    int microseconds;
} PyDateTime_Delta;
typedef struct {
    PyObject ob_base;
} PyDateTime_TZInfo;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
} _PyDateTime_BaseTZInfo;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[6];
} _PyDateTime_BaseTime;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[6];
    unsigned char fold;
    PyObject *tzinfo;
} PyDateTime_Time;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[4];
} PyDateTime_Date;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[10];
} _PyDateTime_BaseDateTime;
typedef struct {
    PyObject ob_base;
    Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[10];
    unsigned char fold;
    PyObject *tzinfo;
} PyDateTime_DateTime;
typedef struct {
    PyTypeObject *DateType;
    PyTypeObject *DateTimeType;
    PyTypeObject *TimeType;
    PyTypeObject *DeltaType;
    PyTypeObject *TZInfoType;
    PyObject *TimeZone_UTC;
    [[capi::new]] PyObject *(*Date_FromDate)(int, int, int, PyTypeObject *);
    [[capi::new]] PyObject *(*DateTime_FromDateAndTime)(int, int, int, int, int, int, int, PyObject *, PyTypeObject *);
    [[capi::new]] PyObject *(*Time_FromTime)(int, int, int, int, PyObject *, PyTypeObject *);
    [[capi::new]] PyObject *(*Delta_FromDelta)(int, int, int, int, PyTypeObject *);
    [[capi::new]] PyObject *(*TimeZone_FromTimeZone)(PyObject *offset, PyObject *name);
    [[capi::new]] PyObject *(*DateTime_FromTimestamp)(PyObject *, PyObject *, PyObject *);
    [[capi::new]] PyObject *(*Date_FromTimestamp)(PyObject *, PyObject *);
    [[capi::new]] PyObject *(*DateTime_FromDateAndTimeAndFold)(int, int, int, int, int, int, int, PyObject *, int,
                                                               PyTypeObject *);
    [[capi::new]] PyObject *(*Time_FromTimeAndFold)(int, int, int, int, PyObject *, int, PyTypeObject *);
} PyDateTime_CAPI;
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int _PyDateTime_HAS_TZINFO(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_GET_YEAR(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_GET_MONTH(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_GET_DAY(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DATE_GET_HOUR(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DATE_GET_MINUTE(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DATE_GET_SECOND(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DATE_GET_MICROSECOND(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DATE_GET_FOLD(PyObject *o);
[[capi::since(3, 10)]] [[capi::borrowed(o), capi::never_null]] PyObject *PyDateTime_DATE_GET_TZINFO(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_TIME_GET_HOUR(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_TIME_GET_MINUTE(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_TIME_GET_SECOND(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_TIME_GET_MICROSECOND(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_TIME_GET_FOLD(PyObject *o);
[[capi::since(3, 10)]] [[capi::borrowed(o), capi::never_null]] PyObject *PyDateTime_TIME_GET_TZINFO(PyObject *o);
[[capi::never_fails]] int PyDateTime_DELTA_GET_DAYS(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DELTA_GET_SECONDS(PyObject *o);
[[capi::count, capi::never_fails]] int PyDateTime_DELTA_GET_MICROSECONDS(PyObject *o);
[[capi::since(3, 15)]] PyDateTime_CAPI *_PyDateTime_IMPORT(void);
[[capi::truth, capi::never_fails]] int PyDate_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDate_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDateTime_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDateTime_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyTime_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyTime_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDelta_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDelta_CheckExact(PyObject *o);
[[capi::truth, capi::never_fails]] int PyTZInfo_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyTZInfo_CheckExact(PyObject *o);
[[capi::new]] PyObject *PyDate_FromDate(int year, int month, int day);
[[capi::new]]
    PyObject *PyDateTime_FromDateAndTime(int year, int month, int day, int hour, int minute, int second, int usecond);
[[capi::new]]
    PyObject *PyDateTime_FromDateAndTimeAndFold(int year, int month, int day, int hour, int minute, int second,
                                                int usecond, int fold);
[[capi::new]] PyObject *PyTime_FromTime(int hour, int minute, int second, int usecond);
[[capi::new]] PyObject *PyTime_FromTimeAndFold(int hour, int minute, int second, int usecond, int fold);
[[capi::new]] PyObject *PyDelta_FromDSU(int days, int seconds, int useconds);
[[capi::new]] PyObject *PyTimeZone_FromOffset([[capi::keeps]] PyObject *offset);
[[capi::new]]
    PyObject *PyTimeZone_FromOffsetAndName([[capi::keeps]] PyObject *offset,
                                           [[capi::keeps, capi::nullable]] PyObject *name);
[[capi::new]] PyObject *PyDateTime_FromTimestamp(PyObject *args);
[[capi::new]] PyObject *PyDate_FromTimestamp(PyObject *args);
