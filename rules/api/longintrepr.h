/* longintrepr.h, cpython/longintrepr.h */

typedef uint32_t digit;
typedef int32_t sdigit;
typedef uint64_t twodigits;
typedef int64_t stwodigits;
[[capi::until(3, 11)]] struct _longobject {
    PyVarObject ob_base;
    digit ob_digit[1];
};
[[capi::since(3, 12)]] struct _PyLongValue {
    uintptr_t lv_tag;
    digit ob_digit[1];
};
[[capi::since(3, 12)]] struct _longobject {
    PyObject ob_base;
    _PyLongValue long_value;
};
[[capi::new, capi::oom]] PyLongObject *_PyLong_New(Py_ssize_t n);
[[capi::new]] PyObject *_PyLong_Copy(PyLongObject *src);
[[capi::since(3, 12)]] [[capi::new]]
    PyLongObject *_PyLong_FromDigits(int negative, Py_ssize_t digit_count, digit *digits);
[[capi::since(3, 12)]] [[capi::truth, capi::never_fails]] int _PyLong_IsCompact(const PyLongObject *op);
[[capi::since(3, 12)]] [[capi::never_fails]] Py_ssize_t _PyLong_CompactValue(const PyLongObject *op);
