/* longobject.h, cpython/longobject.h */

[[capi::since(3, 14)]] struct PyLongLayout {
    uint8_t bits_per_digit;
    uint8_t digit_size;
    int8_t digits_order;
    int8_t digit_endianness;
};
[[capi::since(3, 14)]] struct PyLongExport {
    int64_t value;
    uint8_t negative;
    Py_ssize_t ndigits;
    const void *digits;
    Py_uintptr_t _reserved;
};
[[capi::until(3, 10)]] extern unsigned char _PyLong_DigitValue[256];
[[capi::until(3, 9)]] extern PyObject *_PyLong_Zero;
[[capi::until(3, 9)]] extern PyObject *_PyLong_One;
[[capi::truth, capi::never_fails]] int PyLong_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyLong_CheckExact(PyObject *o);
[[capi::new, capi::oom]] PyObject *PyLong_FromLong(long v);
[[capi::new, capi::oom]] PyObject *PyLong_FromUnsignedLong(unsigned long v);
[[capi::new, capi::oom]] PyObject *PyLong_FromSize_t(size_t v);
[[capi::new, capi::oom]] PyObject *PyLong_FromSsize_t(Py_ssize_t v);
[[capi::new]] PyObject *PyLong_FromDouble(double v);
[[capi::maybe_exception, capi::runs_code]] long PyLong_AsLong(PyObject *obj);
[[capi::maybe_exception, capi::runs_code]] long PyLong_AsLongAndOverflow(PyObject *obj, int *overflow);
[[capi::maybe_exception, capi::runs_code]] Py_ssize_t PyLong_AsSsize_t(PyObject *pylong);
[[capi::maybe_exception, capi::runs_code]] size_t PyLong_AsSize_t(PyObject *pylong);
[[capi::maybe_exception, capi::runs_code]] unsigned long PyLong_AsUnsignedLong(PyObject *pylong);
[[capi::maybe_exception, capi::runs_code]] unsigned long PyLong_AsUnsignedLongMask(PyObject *obj);
[[capi::since(3, 13)]] [[capi::maybe_exception, capi::runs_code]] int PyLong_AsInt(PyObject *obj);
[[capi::since(3, 14)]] [[capi::new, capi::oom]] PyObject *PyLong_FromInt32(int32_t value);
[[capi::since(3, 14)]] [[capi::new, capi::oom]] PyObject *PyLong_FromUInt32(uint32_t value);
[[capi::since(3, 14)]] [[capi::new, capi::oom]] PyObject *PyLong_FromInt64(int64_t value);
[[capi::since(3, 14)]] [[capi::new, capi::oom]] PyObject *PyLong_FromUInt64(uint64_t value);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyLong_AsInt32(PyObject *obj, int32_t *value);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyLong_AsUInt32(PyObject *obj, uint32_t *value);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyLong_AsInt64(PyObject *obj, int64_t *value);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyLong_AsUInt64(PyObject *obj, uint64_t *value);
[[capi::since(3, 13)]] [[capi::maybe_exception, capi::count, capi::runs_code]]
    Py_ssize_t PyLong_AsNativeBytes(PyObject *pylong, void *buffer, Py_ssize_t n_bytes, int flags);
[[capi::since(3, 13)]] [[capi::new]] PyObject *PyLong_FromNativeBytes(const void *buffer, size_t n_bytes, int flags);
[[capi::since(3, 13)]] [[capi::new]]
    PyObject *PyLong_FromUnsignedNativeBytes(const void *buffer, size_t n_bytes, int flags);
[[capi::new, capi::oom]] PyObject *PyLong_GetInfo(void);
[[capi::maybe_exception]] long PyLong_AS_LONG(PyObject *o);
[[capi::until(3, 9)]] [[capi::new]] PyObject *PyLong_FromUnicode(Py_UNICODE *text, Py_ssize_t length, int base);
[[capi::maybe_exception, capi::runs_code]] double PyLong_AsDouble(PyObject *pylong);
[[capi::new, capi::oom]] PyObject *PyLong_FromVoidPtr(void *p);
[[capi::maybe_exception, capi::runs_code]] void *PyLong_AsVoidPtr(PyObject *pylong);
[[capi::new, capi::oom]] PyObject *PyLong_FromLongLong(long long v);
[[capi::new, capi::oom]] PyObject *PyLong_FromUnsignedLongLong(unsigned long long v);
[[capi::maybe_exception, capi::runs_code]] long long PyLong_AsLongLong(PyObject *obj);
[[capi::maybe_exception, capi::runs_code]] unsigned long long PyLong_AsUnsignedLongLong(PyObject *pylong);
[[capi::maybe_exception, capi::runs_code]] unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *obj);
[[capi::maybe_exception, capi::runs_code]] long long PyLong_AsLongLongAndOverflow(PyObject *obj, int *overflow);
[[capi::new]] PyObject *PyLong_FromString(const char *str, char **pend, int base);
[[capi::without_gil]] unsigned long PyOS_strtoul(const char *str, char **ptr, int base);
[[capi::never_fails, capi::without_gil]] long PyOS_strtol(const char *str, char **ptr, int base);
[[capi::since(3, 14)]] [[capi::never_null]] const PyLongLayout *PyLong_GetNativeLayout(void);
[[capi::until(3, 10)]] int _PyLong_FormatWriter(_PyUnicodeWriter *writer, PyObject *obj, int base, int alternate);
[[capi::until(3, 9)]] [[capi::new]] PyObject *_PyLong_FromNbInt(PyObject *o);
[[capi::until(3, 10)]]
    char *_PyLong_FormatBytesWriter(_PyBytesWriter *writer, char *str, PyObject *obj, int base, int alternate);
[[capi::since(3, 14)]] int PyLong_Export(PyObject *obj, [[capi::memory(long_export)]] PyLongExport *export_long);
[[capi::until(3, 9)]] [[capi::new]] PyObject *_PyLong_FromNbIndexOrNbInt(PyObject *o);
[[capi::since(3, 14)]] void PyLong_FreeExport([[capi::frees(long_export)]] PyLongExport *export_long);
[[capi::until(3, 10)]]
    int _PyLong_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec, Py_ssize_t start,
                                     Py_ssize_t end);
[[capi::since(3, 14)]] [[capi::memory(long_writer), capi::oom]]
    PyLongWriter *PyLongWriter_Create(int negative, Py_ssize_t ndigits, void **digits);
[[capi::since(3, 14)]] [[capi::new]] PyObject *PyLongWriter_Finish([[capi::frees(long_writer)]] PyLongWriter *writer);
[[capi::since(3, 14)]] void PyLongWriter_Discard([[capi::nullable, capi::frees(long_writer)]] PyLongWriter *writer);
[[capi::until(3, 12)]] [[capi::maybe_exception, capi::runs_code]] int _PyLong_AsInt(PyObject *o);
[[capi::until(3, 12)]] [[capi::error(0)]] int _PyLong_UnsignedShort_Converter(PyObject *o, void *ptr);
[[capi::new]] PyObject *PyLong_FromUnicodeObject(PyObject *u, int base);
[[capi::until(3, 12)]] [[capi::error(0)]] int _PyLong_UnsignedInt_Converter(PyObject *o, void *ptr);
[[capi::until(3, 12)]] [[capi::error(0)]] int _PyLong_UnsignedLong_Converter(PyObject *o, void *ptr);
[[capi::since(3, 12)]] [[capi::truth, capi::never_fails]] int PyUnstable_Long_IsCompact(const PyLongObject *op);
[[capi::until(3, 12)]] [[capi::error(0)]] int _PyLong_UnsignedLongLong_Converter(PyObject *o, void *ptr);
[[capi::since(3, 12)]] [[capi::never_fails]] Py_ssize_t PyUnstable_Long_CompactValue(const PyLongObject *op);
[[capi::until(3, 12)]] [[capi::error(0)]] int _PyLong_Size_t_Converter(PyObject *o, void *ptr);
[[capi::since(3, 14)]] [[capi::truth]] int PyLong_IsPositive(PyObject *obj);
[[capi::until(3, 12)]] [[capi::maybe_exception]] double _PyLong_Frexp(PyLongObject *a, Py_ssize_t *e);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_FromBytes(const char *text, Py_ssize_t n, int value);
[[capi::since(3, 14)]] [[capi::truth]] int PyLong_IsNegative(PyObject *obj);
[[capi::since(3, 14)]] [[capi::truth]] int PyLong_IsZero(PyObject *obj);
[[capi::since(3, 14)]] int PyLong_GetSign(PyObject *obj, int *sign);
[[capi::never_fails]] int _PyLong_Sign(PyObject *v);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_DivmodNear(PyObject *a, PyObject *b);
[[capi::until(3, 13)]] size_t _PyLong_NumBits(PyObject *v);
[[capi::since(3, 14)]] int64_t _PyLong_NumBits(PyObject *v);
[[capi::new]] PyObject *_PyLong_FromByteArray(const unsigned char *bytes, size_t n, int little_endian, int is_signed);
[[capi::until(3, 12)]]
    int _PyLong_AsByteArray(PyLongObject *v, unsigned char *bytes, size_t n, int little_endian, int is_signed);
[[capi::since(3, 13)]]
    int _PyLong_AsByteArray(PyLongObject *v, unsigned char *bytes, size_t n, int little_endian, int is_signed,
                            int with_exceptions);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_Format(PyObject *obj, int base);
[[capi::new]] PyObject *_PyLong_GCD(PyObject *a, PyObject *b);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_Rshift(PyObject *o, size_t n);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyLong_Lshift(PyObject *o, size_t n);
