/* pymem.h, cpython/pymem.h */

typedef enum {
    PYMEM_DOMAIN_RAW = 0,
    PYMEM_DOMAIN_MEM = 1,
    PYMEM_DOMAIN_OBJ = 2,
} PyMemAllocatorDomain;
[[capi::since(3, 13)]] typedef enum {
    PYMEM_ALLOCATOR_NOT_SET = 0,
    PYMEM_ALLOCATOR_DEFAULT = 1,
    PYMEM_ALLOCATOR_DEBUG = 2,
    PYMEM_ALLOCATOR_MALLOC = 3,
    PYMEM_ALLOCATOR_MALLOC_DEBUG = 4,
    PYMEM_ALLOCATOR_PYMALLOC = 5,
    PYMEM_ALLOCATOR_PYMALLOC_DEBUG = 6,
    PYMEM_ALLOCATOR_MIMALLOC = 7,
    PYMEM_ALLOCATOR_MIMALLOC_DEBUG = 8,
} PyMemAllocatorName;
[[capi::until(3, 12)]] typedef enum {
    PYMEM_ALLOCATOR_NOT_SET = 0,
    PYMEM_ALLOCATOR_DEFAULT = 1,
    PYMEM_ALLOCATOR_DEBUG = 2,
    PYMEM_ALLOCATOR_MALLOC = 3,
    PYMEM_ALLOCATOR_MALLOC_DEBUG = 4,
    PYMEM_ALLOCATOR_PYMALLOC = 5,
    PYMEM_ALLOCATOR_PYMALLOC_DEBUG = 6,
} PyMemAllocatorName;
typedef struct {
    void *ctx;
    [[capi::null_without_exception]] void *(*malloc)(void *ctx, size_t size);
    [[capi::null_without_exception]] void *(*calloc)(void *ctx, size_t nelem, size_t elsize);
    [[capi::null_without_exception]] void *(*realloc)(void *ctx, void *ptr, size_t new_size);
    void (*free)(void *ctx, void *ptr);
} PyMemAllocatorEx;
[[capi::memory(mem), capi::null_without_exception, capi::oom]] void *PyMem_Malloc(size_t n);
[[capi::memory(mem), capi::null_without_exception, capi::oom]] void *PyMem_Calloc(size_t nelem, size_t elsize);
[[capi::memory(mem), capi::null_without_exception, capi::oom]]
    void *PyMem_Realloc([[capi::nullable, capi::frees_on_success(mem)]] void *p, size_t n);
void PyMem_Free([[capi::nullable, capi::frees(mem)]] void *p);
[[capi::memory(mem), capi::null_without_exception, capi::oom]] void *PyMem_New(size_t n, size_t size);
[[capi::memory(mem), capi::null_without_exception, capi::oom]]
    void *PyMem_Resize([[capi::nullable, capi::frees_on_success(mem)]] void *ptr, size_t n, size_t size);
[[capi::memory(mem), capi::null_without_exception, capi::oom]] void *PyMem_MALLOC(size_t n);
[[capi::memory(mem), capi::null_without_exception, capi::oom]] void *PyMem_NEW(size_t n, size_t size);
[[capi::memory(mem), capi::null_without_exception, capi::oom]]
    void *PyMem_REALLOC([[capi::nullable, capi::frees_on_success(mem)]] void *ptr, size_t n);
[[capi::memory(mem), capi::null_without_exception, capi::oom]]
    void *PyMem_RESIZE([[capi::nullable, capi::frees_on_success(mem)]] void *ptr, size_t n, size_t size);
void PyMem_FREE([[capi::nullable, capi::frees(mem)]] void *ptr);
void PyMem_Del([[capi::nullable, capi::frees(mem)]] void *ptr);
void PyMem_DEL([[capi::nullable, capi::frees(mem)]] void *ptr);
[[capi::memory(raw), capi::null_without_exception, capi::oom, capi::without_gil]] void *PyMem_RawMalloc(size_t n);
[[capi::memory(raw), capi::null_without_exception, capi::oom, capi::without_gil]]
    void *PyMem_RawCalloc(size_t nelem, size_t elsize);
[[capi::memory(raw), capi::null_without_exception, capi::oom, capi::without_gil]]
    void *PyMem_RawRealloc([[capi::nullable, capi::frees_on_success(raw)]] void *p, size_t n);
[[capi::without_gil]] void PyMem_RawFree([[capi::nullable, capi::frees(raw)]] void *p);
[[capi::until(3, 12)]] [[capi::null_without_exception]] const char *_PyMem_GetCurrentAllocatorName(void);
[[capi::until(3, 12)]] [[capi::memory(raw), capi::null_without_exception, capi::oom]]
    char *_PyMem_RawStrdup(const char *str);
[[capi::until(3, 12)]] [[capi::memory(mem), capi::null_without_exception, capi::oom]]
    char *_PyMem_Strdup(const char *str);
[[capi::until(3, 12)]] [[capi::memory(raw), capi::null_without_exception, capi::oom]]
    wchar_t *_PyMem_RawWcsdup(const wchar_t *str);
[[capi::without_gil]] void PyMem_GetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);
[[capi::without_gil]] void PyMem_SetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);
[[capi::without_gil]] void PyMem_SetupDebugHooks(void);
