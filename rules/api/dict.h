/* dictobject.h, cpython/dictobject.h */

[[capi::until(3, 10)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t ma_used;
    uint64_t ma_version_tag;
    PyDictKeysObject *ma_keys;
    PyObject **ma_values;
} PyDictObject;
[[capi::since(3, 14)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t ma_used;
    uint64_t _ma_watcher_tag;
    PyDictKeysObject *ma_keys;
    PyDictValues *ma_values;
} PyDictObject;
[[capi::since(3, 11)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t ma_used;
    uint64_t ma_version_tag;
    PyDictKeysObject *ma_keys;
    PyDictValues *ma_values;
} PyDictObject;
[[capi::until(3, 12)]] typedef struct {
    PyObject ob_base;
    PyDictObject *dv_dict;
} _PyDictViewObject;
[[capi::since(3, 12)]] typedef enum {
    PyDict_EVENT_ADDED = 0,
    PyDict_EVENT_MODIFIED = 1,
    PyDict_EVENT_DELETED = 2,
    PyDict_EVENT_CLONED = 3,
    PyDict_EVENT_CLEARED = 4,
    PyDict_EVENT_DEALLOCATED = 5,
} PyDict_WatchEvent;
[[capi::since(3, 12)]] [[capi::runs_code]]
    typedef int (*PyDict_WatchCallback)(PyDict_WatchEvent event, PyObject *dict, PyObject *key, PyObject *new_value);
extern PyTypeObject PyDict_Type;
extern PyTypeObject PyDictKeys_Type;
extern PyTypeObject PyDictValues_Type;
extern PyTypeObject PyDictItems_Type;
extern PyTypeObject PyDictIterKey_Type;
extern PyTypeObject PyDictIterValue_Type;
extern PyTypeObject PyDictIterItem_Type;
extern PyTypeObject PyDictRevIterKey_Type;
extern PyTypeObject PyDictRevIterItem_Type;
extern PyTypeObject PyDictRevIterValue_Type;
[[capi::since(3, 15)]] extern PyTypeObject PyFrozenDict_Type;
[[capi::truth, capi::never_fails]] int PyDict_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDict_CheckExact(PyObject *o);
[[capi::new, capi::kind(PyDict), capi::oom]] PyObject *PyDict_New(void);
[[capi::borrowed(p), capi::null_without_exception, capi::swallows, capi::runs_code, capi::fleeting]]
    PyObject *PyDict_GetItem(PyObject *p, PyObject *key);
[[capi::borrowed(p), capi::maybe_exception, capi::runs_code, capi::fleeting]]
    PyObject *PyDict_GetItemWithError(PyObject *p, PyObject *key);
[[capi::runs_code]] int PyDict_SetItem(PyObject *p, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *val);
[[capi::runs_code]] int PyDict_DelItem(PyObject *p, PyObject *key);
[[capi::runs_code]] void PyDict_Clear(PyObject *p);
[[capi::truth, capi::never_fails, capi::fleeting]]
    int PyDict_Next(PyObject *p, Py_ssize_t *ppos,
                    [[capi::borrowed(p), capi::untouched, capi::nullable]] PyObject **pkey,
                    [[capi::borrowed(p), capi::untouched, capi::nullable]] PyObject **pvalue);
[[capi::new, capi::oom]] PyObject *PyDict_Keys(PyObject *p);
[[capi::new, capi::oom]] PyObject *PyDict_Values(PyObject *p);
[[capi::new, capi::oom]] PyObject *PyDict_Items(PyObject *p);
Py_ssize_t PyDict_Size(PyObject *p);
[[capi::new, capi::oom]] PyObject *PyDict_Copy(PyObject *p);
[[capi::truth, capi::runs_code]] int PyDict_Contains(PyObject *p, PyObject *key);
[[capi::runs_code]] int PyDict_Update(PyObject *a, PyObject *b);
[[capi::runs_code]] int PyDict_Merge(PyObject *a, PyObject *b, int override);
[[capi::runs_code]] int PyDict_MergeFromSeq2(PyObject *a, PyObject *seq2, int override);
[[capi::borrowed(p), capi::null_without_exception, capi::swallows, capi::fleeting]]
    PyObject *PyDict_GetItemString(PyObject *p, const char *key);
[[capi::runs_code]] int PyDict_SetItemString(PyObject *p, const char *key, [[capi::keeps]] PyObject *val);
[[capi::runs_code]] int PyDict_DelItemString(PyObject *p, const char *key);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyDict_GetItemRef(PyObject *p, PyObject *key, [[capi::new]] PyObject **result);
[[capi::since(3, 13)]] [[capi::truth, capi::shared]]
    int PyDict_GetItemStringRef(PyObject *p, const char *key, [[capi::new]] PyObject **result);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyDict_SetDefaultRef(PyObject *p, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *default_value,
                             [[capi::new(0, 1), capi::nullable]] PyObject **result);
[[capi::new, capi::shared]] PyObject *PyObject_GenericGetDict(PyObject *o, void *context);
[[capi::truth, capi::never_fails]] int PyDictKeys_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDictValues_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDictItems_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyDictViewSet_Check(PyObject *o);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyFrozenDict_Check(PyObject *o);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::borrowed(dp), capi::maybe_exception]]
    PyObject *_PyDict_GetItemWithError(PyObject *dp, PyObject *key);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyFrozenDict_CheckExact(PyObject *o);
[[capi::until(3, 10)]] [[capi::borrowed(dp), capi::maybe_exception]]
    PyObject *_PyDict_GetItemIdWithError(PyObject *dp, struct _Py_Identifier *key);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::borrowed(dp), capi::maybe_exception]]
    PyObject *_PyDict_GetItemIdWithError(PyObject *dp, _Py_Identifier *key);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyAnyDict_CheckExact(PyObject *o);
[[capi::since(3, 15)]] [[capi::truth, capi::never_fails]] int PyAnyDict_Check(PyObject *o);
[[capi::until(3, 10)]] PyDictKeysObject *_PyDict_NewKeysForClass(void);
[[capi::until(3, 12)]] [[capi::runs_code]]
    int _PyDict_SetItem_KnownHash(PyObject *mp, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *item,
                                  Py_hash_t hash);
[[capi::until(3, 12)]] [[capi::runs_code]] int _PyDict_DelItem_KnownHash(PyObject *mp, PyObject *key, Py_hash_t hash);
[[capi::borrowed(mp), capi::maybe_exception, capi::fleeting]]
    PyObject *_PyDict_GetItem_KnownHash(PyObject *mp, PyObject *key, Py_hash_t hash);
[[capi::until(3, 12)]] [[capi::runs_code]]
    int _PyDict_DelItemIf(PyObject *mp, PyObject *key, int (*predicate)(PyObject *));
[[capi::borrowed(o), capi::maybe_exception]] PyObject *_PyDict_GetItemStringWithError(PyObject *o, const char *text);
[[capi::borrowed(p), capi::runs_code, capi::fleeting]]
    PyObject *PyDict_SetDefault(PyObject *p, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *defaultobj);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyDict_Next(PyObject *mp, Py_ssize_t *pos,
                     [[capi::borrowed(mp), capi::untouched, capi::nullable]] PyObject **key,
                     [[capi::borrowed(mp), capi::untouched, capi::nullable]] PyObject **value, Py_hash_t *hash);
[[capi::count, capi::never_fails]] Py_ssize_t PyDict_GET_SIZE(PyObject *p);
[[capi::until(3, 9)]] [[capi::truth]] int _PyDict_Contains(PyObject *mp, PyObject *key, Py_hash_t hash);
[[capi::until(3, 10)]] [[capi::count, capi::never_fails]] Py_ssize_t _PyDict_KeysSize(PyDictKeysObject *keys);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *_PyDict_Pop_KnownHash(PyObject *dict, PyObject *key, Py_hash_t hash, PyObject *deflt);
[[capi::until(3, 10)]] [[capi::new]] PyObject *_PyDict_FromKeys(PyObject *type, PyObject *iterable, PyObject *value);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::truth]]
    int _PyDict_Contains_KnownHash(PyObject *o, PyObject *o2, Py_hash_t hash);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth]]
    int _PyDict_ContainsId(PyObject *o, struct _Py_Identifier *arg);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::truth]] int _PyDict_ContainsId(PyObject *o, _Py_Identifier *id);
[[capi::until(3, 12)]] void _PyDict_MaybeUntrack(PyObject *mp);
[[capi::since(3, 13)]] [[capi::truth]] int PyDict_ContainsString(PyObject *p, const char *key);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyDict_HasOnlyStringKeys(PyObject *mp);
[[capi::until(3, 12)]] [[capi::count, capi::never_fails]] Py_ssize_t _PyDict_SizeOf(PyDictObject *dict);
[[capi::new, capi::oom]] PyObject *_PyDict_NewPresized(Py_ssize_t minused);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyDict_HasSplitTable(PyDictObject *dict);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]]
    int PyDict_Pop(PyObject *p, PyObject *key, [[capi::new, capi::nullable]] PyObject **result);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]]
    int PyDict_PopString(PyObject *p, const char *key, [[capi::new, capi::nullable]] PyObject **result);
[[capi::until(3, 9)]] [[capi::borrowed(dp), capi::null_without_exception, capi::swallows]]
    PyObject *_PyDict_GetItemId(PyObject *dp, struct _Py_Identifier *key);
[[capi::until(3, 10)]] int _PyObjectDict_SetItem(PyTypeObject *tp, PyObject **dictptr, PyObject *name, PyObject *value);
[[capi::until(3, 10)]] [[capi::borrowed, capi::maybe_exception]]
    PyObject *_PyDict_LoadGlobal(PyDictObject *globals, PyDictObject *builtins, PyObject *key);
[[capi::new, capi::runs_code]] PyObject *_PyDict_Pop(PyObject *dict, PyObject *key, PyObject *default_value);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::maybe_exception]]
    Py_ssize_t _PyDict_GetItemHint(PyDictObject *dict, PyObject *o, Py_ssize_t n,
                                   [[capi::borrowed(dict)]] PyObject **result);
[[capi::until(3, 12)]] int _PyDict_MergeEx(PyObject *mp, PyObject *other, int override);
[[capi::until(3, 10)]] [[capi::runs_code]]
    int _PyDict_SetItemId(PyObject *dp, struct _Py_Identifier *key, [[capi::keeps]] PyObject *item);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::runs_code]]
    int _PyDict_SetItemId(PyObject *dp, _Py_Identifier *key, [[capi::keeps]] PyObject *item);
[[capi::until(3, 10)]] [[capi::runs_code]] int _PyDict_DelItemId(PyObject *mp, struct _Py_Identifier *key);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::runs_code]]
    int _PyDict_DelItemId(PyObject *mp, _Py_Identifier *key);
[[capi::until(3, 12)]] void _PyDict_DebugMallocStats(FILE *out);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyDictView_New(PyObject *o, PyTypeObject *type);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyDictView_Intersect(PyObject *self, PyObject *other);
[[capi::since(3, 12)]] [[capi::count]] int PyDict_AddWatcher(PyDict_WatchCallback callback);
[[capi::since(3, 12)]] int PyDict_ClearWatcher(int watcher_id);
[[capi::since(3, 12)]] int PyDict_Watch(int watcher_id, PyObject *dict);
[[capi::since(3, 12)]] int PyDict_Unwatch(int watcher_id, PyObject *dict);
[[capi::since(3, 15)]] [[capi::new, capi::runs_code]] PyObject *PyFrozenDict_New([[capi::nullable]] PyObject *iterable);
