/* pythread.h, cpython/pythread.h */

typedef void *PyThread_type_lock;
enum PyLockStatus {
    PY_LOCK_FAILURE = 0,
    PY_LOCK_ACQUIRED = 1,
    PY_LOCK_INTR = 2,
};
typedef enum PyLockStatus PyLockStatus;
struct _Py_tss_t {
    int _is_initialized;
    pthread_key_t _key;
};
[[capi::since(3, 13)]] extern const long long PY_TIMEOUT_MAX;
[[capi::without_gil]] void PyThread_init_thread(void);
[[capi::never_fails, capi::without_gil]] unsigned long PyThread_start_new_thread(void (*func)(void *), void *arg);
[[capi::without_gil]] [[noreturn]] void PyThread_exit_thread(void);
[[capi::never_fails, capi::without_gil]] unsigned long PyThread_get_thread_ident(void);
[[capi::never_fails, capi::without_gil]] unsigned long PyThread_get_thread_native_id(void);
[[capi::memory(lock), capi::null_without_exception, capi::oom, capi::without_gil]]
    PyThread_type_lock PyThread_allocate_lock(void);
[[capi::without_gil]] void PyThread_free_lock([[capi::frees(lock)]] PyThread_type_lock lock);
[[capi::never_fails, capi::without_gil]] int PyThread_acquire_lock(PyThread_type_lock lock, int waitflag);
[[capi::never_fails, capi::without_gil]]
    PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock lock, long long microseconds, int intr_flag);
[[capi::without_gil]] void PyThread_release_lock(PyThread_type_lock lock);
[[capi::never_fails, capi::without_gil]] size_t PyThread_get_stacksize(void);
[[capi::never_fails, capi::without_gil]] int PyThread_set_stacksize(size_t size);
[[capi::new, capi::without_gil]] PyObject *PyThread_GetInfo(void);
[[capi::never_fails, capi::without_gil]] int PyThread_create_key(void);
[[capi::without_gil]] void PyThread_delete_key(int key);
[[capi::never_fails, capi::without_gil]] int PyThread_set_key_value(int key, void *value);
[[capi::null_without_exception, capi::without_gil]] void *PyThread_get_key_value(int key);
[[capi::without_gil]] void PyThread_delete_key_value(int key);
[[capi::without_gil]] void PyThread_ReInitTLS(void);
[[capi::memory(tss), capi::null_without_exception, capi::oom, capi::without_gil]] Py_tss_t *PyThread_tss_alloc(void);
[[capi::without_gil]] void PyThread_tss_free([[capi::frees(tss)]] Py_tss_t *key);
[[capi::truth, capi::never_fails, capi::without_gil]] int PyThread_tss_is_created(Py_tss_t *key);
[[capi::never_fails, capi::without_gil]] int PyThread_tss_create(Py_tss_t *key);
[[capi::without_gil]] void PyThread_tss_delete(Py_tss_t *key);
[[capi::never_fails, capi::without_gil]] int PyThread_tss_set(Py_tss_t *key, void *value);
[[capi::null_without_exception, capi::without_gil]] void *PyThread_tss_get(Py_tss_t *key);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyThread_at_fork_reinit(PyThread_type_lock *lock);
