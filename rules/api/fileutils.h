/* fileutils.h, cpython/fileutils.h */

[[capi::until(3, 10)]] typedef enum {
    _Py_ERROR_UNKNOWN = 0,
    _Py_ERROR_STRICT = 1,
    _Py_ERROR_SURROGATEESCAPE = 2,
    _Py_ERROR_REPLACE = 3,
    _Py_ERROR_IGNORE = 4,
    _Py_ERROR_BACKSLASHREPLACE = 5,
    _Py_ERROR_SURROGATEPASS = 6,
    _Py_ERROR_XMLCHARREFREPLACE = 7,
    _Py_ERROR_OTHER = 8,
} _Py_error_handler;
[[capi::memory(raw), capi::null_without_exception, capi::without_gil]]
    wchar_t *Py_DecodeLocale(const char *arg, size_t *size);
[[capi::memory(mem), capi::null_without_exception, capi::without_gil]]
    char *Py_EncodeLocale(const wchar_t *text, size_t *error_pos);
[[capi::since(3, 14)]] FILE *Py_fopen(PyObject *path, const char *mode);
FILE *_Py_fopen_obj(PyObject *path, const char *mode);
[[capi::since(3, 14)]] [[capi::never_fails]] int Py_fclose(FILE *file);
[[capi::until(3, 10)]] _Py_error_handler _Py_GetErrorHandler(const char *errors);
[[capi::until(3, 10)]] [[capi::never_fails]]
    int _Py_DecodeLocaleEx(const char *arg, wchar_t **wstr, size_t *wlen, const char **reason, int current_locale,
                           _Py_error_handler errors);
[[capi::until(3, 10)]] [[capi::never_fails]]
    int _Py_EncodeLocaleEx(const wchar_t *text, char **str, size_t *error_pos, const char **reason, int current_locale,
                           _Py_error_handler errors);
[[capi::until(3, 10)]] [[capi::memory(raw), capi::null_without_exception]]
    char *_Py_EncodeLocaleRaw(const wchar_t *text, size_t *error_pos);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_Py_device_encoding(int value);
[[capi::until(3, 10)]] int _Py_fstat(int fd, struct stat *status);
[[capi::until(3, 10)]] [[capi::never_fails]] int _Py_fstat_noraise(int fd, struct stat *status);
[[capi::until(3, 10)]] int _Py_stat(PyObject *path, struct stat *status);
[[capi::until(3, 10)]] [[capi::count]] int _Py_open(const char *pathname, int flags);
[[capi::until(3, 10)]] [[capi::never_fails]] int _Py_open_noraise(const char *pathname, int flags);
[[capi::until(3, 10)]] [[capi::null_without_exception]] FILE *_Py_wfopen(const wchar_t *path, const wchar_t *mode);
[[capi::until(3, 9)]] [[capi::null_without_exception]] FILE *_Py_fopen(const char *pathname, const char *mode);
[[capi::until(3, 10)]] Py_ssize_t _Py_read(int fd, void *buf, size_t count);
[[capi::until(3, 10)]] Py_ssize_t _Py_write(int fd, const void *buf, size_t count);
[[capi::until(3, 10)]] [[capi::never_fails]] Py_ssize_t _Py_write_noraise(int fd, const void *buf, size_t count);
[[capi::until(3, 10)]] [[capi::never_fails]] int _Py_wreadlink(const wchar_t *path, wchar_t *buf, size_t buflen);
[[capi::until(3, 10)]] [[capi::null_without_exception]]
    wchar_t *_Py_wrealpath(const wchar_t *path, wchar_t *resolved_path, size_t resolved_path_len);
[[capi::until(3, 10)]] [[capi::truth, capi::never_fails]] int _Py_isabs(const wchar_t *path);
[[capi::until(3, 10)]] [[capi::never_fails]] int _Py_abspath(const wchar_t *path, wchar_t **abspath_p);
[[capi::until(3, 10)]] [[capi::null_without_exception]] wchar_t *_Py_wgetcwd(wchar_t *buf, size_t buflen);
[[capi::until(3, 10)]] [[capi::count]] int _Py_get_inheritable(int fd);
[[capi::until(3, 10)]] int _Py_set_inheritable(int fd, int inheritable, int *atomic_flag_works);
[[capi::until(3, 10)]] int _Py_set_inheritable_async_safe(int fd, int inheritable, int *atomic_flag_works);
[[capi::until(3, 10)]] [[capi::count]] int _Py_dup(int fd);
[[capi::until(3, 10)]] [[capi::count]] int _Py_get_blocking(int fd);
[[capi::until(3, 10)]] int _Py_set_blocking(int fd, int blocking);
