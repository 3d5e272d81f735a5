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
void PyThread_init_thread(void);
unsigned long PyThread_start_new_thread(void (*func)(void *), void *arg);
[[noreturn]] void PyThread_exit_thread(void);
unsigned long PyThread_get_thread_ident(void);
unsigned long PyThread_get_thread_native_id(void);
PyThread_type_lock PyThread_allocate_lock(void);
void PyThread_free_lock(PyThread_type_lock lock);
int PyThread_acquire_lock(PyThread_type_lock lock, int waitflag);
PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock lock, long long microseconds, int intr_flag);
void PyThread_release_lock(PyThread_type_lock lock);
size_t PyThread_get_stacksize(void);
int PyThread_set_stacksize(size_t size);
PyObject *PyThread_GetInfo(void);
int PyThread_create_key(void);
void PyThread_delete_key(int key);
int PyThread_set_key_value(int key, void *value);
void *PyThread_get_key_value(int key);
void PyThread_delete_key_value(int key);
void PyThread_ReInitTLS(void);
Py_tss_t *PyThread_tss_alloc(void);
void PyThread_tss_free(Py_tss_t *key);
int PyThread_tss_is_created(Py_tss_t *key);
int PyThread_tss_create(Py_tss_t *key);
void PyThread_tss_delete(Py_tss_t *key);
int PyThread_tss_set(Py_tss_t *key, void *value);
void *PyThread_tss_get(Py_tss_t *key);
[[capi::until(3, 12)]] int _PyThread_at_fork_reinit(PyThread_type_lock *lock);
