/* pytime.h, cpython/pytime.h */

[[capi::since(3, 13)]] typedef int64_t PyTime_t;
[[capi::until(3, 12)]] typedef int64_t _PyTime_t;
[[capi::until(3, 12)]] typedef enum {
    _PyTime_ROUND_FLOOR = 0,
    _PyTime_ROUND_CEILING = 1,
    _PyTime_ROUND_HALF_EVEN = 2,
    _PyTime_ROUND_UP = 3,
    _PyTime_ROUND_TIMEOUT = 3,
} _PyTime_round_t;
[[capi::until(3, 12)]] typedef struct {
    const char *implementation;
    int monotonic;
    int adjustable;
    double resolution;
} _Py_clock_info_t;
[[capi::until(3, 9)]] int _PyTime_Init(void);
[[capi::since(3, 13)]] [[capi::never_fails, capi::without_gil]] double PyTime_AsSecondsDouble(PyTime_t t);
[[capi::since(3, 13)]] int PyTime_Monotonic(PyTime_t *result);
[[capi::since(3, 13)]] int PyTime_PerfCounter(PyTime_t *result);
[[capi::since(3, 13)]] int PyTime_Time(PyTime_t *result);
[[capi::since(3, 13)]] [[capi::never_fails, capi::without_gil]] int PyTime_MonotonicRaw(PyTime_t *result);
[[capi::since(3, 13)]] [[capi::never_fails, capi::without_gil]] int PyTime_PerfCounterRaw(PyTime_t *result);
[[capi::since(3, 13)]] [[capi::never_fails, capi::without_gil]] int PyTime_TimeRaw(PyTime_t *result);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_FromTime_t(time_t sec);
[[capi::until(3, 12)]] [[capi::maybe_exception]] time_t _PyLong_AsTime_t(PyObject *obj);
[[capi::until(3, 12)]] int _PyTime_ObjectToTime_t(PyObject *obj, time_t *sec, _PyTime_round_t arg);
[[capi::until(3, 12)]] int _PyTime_ObjectToTimeval(PyObject *obj, time_t *sec, long *usec, _PyTime_round_t arg);
[[capi::until(3, 12)]] int _PyTime_ObjectToTimespec(PyObject *obj, time_t *sec, long *nsec, _PyTime_round_t arg);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_FromSeconds(int seconds);
[[capi::until(3, 10)]] [[capi::never_fails]]
    int _PyTime_AsTimeval_noraise(_PyTime_t t, struct timeval *tv, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_FromNanoseconds(_PyTime_t ns);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] [[capi::never_fails]]
    _PyTime_t _PyTime_FromMicrosecondsClamp(_PyTime_t us);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_FromNanosecondsObject(_PyTime_t *t, PyObject *obj);
[[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyTime_FromSecondsObject(_PyTime_t *t, PyObject *obj, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyTime_FromMillisecondsObject(_PyTime_t *t, PyObject *obj, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]] double _PyTime_AsSecondsDouble(_PyTime_t t);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_AsMilliseconds(_PyTime_t t, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_AsMicroseconds(_PyTime_t t, _PyTime_round_t round);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_AsNanoseconds(_PyTime_t t);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyTime_AsNanosecondsObject(_PyTime_t t);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_FromTimeval(_PyTime_t *tp, struct timeval *tv);
[[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyTime_AsTimeval(_PyTime_t t, struct timeval *tv, _PyTime_round_t round);
[[capi::since(3, 11)]] [[capi::until(3, 12)]]
    void _PyTime_AsTimeval_clamp(_PyTime_t t, struct timeval *tv, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyTime_AsTimevalTime_t(_PyTime_t t, time_t *secs, int *us, _PyTime_round_t round);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_FromTimespec(_PyTime_t *tp, struct timespec *ts);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_AsTimespec(_PyTime_t t, struct timespec *ts);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] void _PyTime_AsTimespec_clamp(_PyTime_t t, struct timespec *ts);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_Add(_PyTime_t t1, _PyTime_t t2);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_MulDiv(_PyTime_t ticks, _PyTime_t mul, _PyTime_t div);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_GetSystemClock(void);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_GetSystemClockWithInfo(_PyTime_t *t, _Py_clock_info_t *info);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_GetMonotonicClock(void);
[[capi::until(3, 12)]] [[capi::never_fails]]
    int _PyTime_GetMonotonicClockWithInfo(_PyTime_t *t, _Py_clock_info_t *info);
[[capi::until(3, 12)]] int _PyTime_localtime(time_t t, struct tm *tm);
[[capi::until(3, 12)]] int _PyTime_gmtime(time_t t, struct tm *tm);
[[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyTime_GetPerfCounter(void);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyTime_GetPerfCounterWithInfo(_PyTime_t *t, _Py_clock_info_t *info);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyDeadline_Init(_PyTime_t timeout);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::never_fails]] _PyTime_t _PyDeadline_Get(_PyTime_t deadline);
