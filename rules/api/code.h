/* code.h, cpython/code.h */

[[capi::since(3, 12)]] typedef struct {
    PyObject *_co_code;
    PyObject *_co_varnames;
    PyObject *_co_cellvars;
    PyObject *_co_freevars;
} _PyCoCached;
[[capi::until(3, 9)]] struct PyCodeObject {
    PyObject ob_base;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_nlocals;
    int co_stacksize;
    int co_flags;
    int co_firstlineno;
    PyObject *co_code;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_varnames;
    PyObject *co_freevars;
    PyObject *co_cellvars;
    Py_ssize_t *co_cell2arg;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_lnotab;
    void *co_zombieframe;
    PyObject *co_weakreflist;
    void *co_extra;
    unsigned char *co_opcache_map;
    _PyOpcache *co_opcache;
    int co_opcache_flag;
    unsigned char co_opcache_size;
};
[[capi::since(3, 10)]] [[capi::until(3, 10)]] struct PyCodeObject {
    PyObject ob_base;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_nlocals;
    int co_stacksize;
    int co_flags;
    int co_firstlineno;
    PyObject *co_code;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_varnames;
    PyObject *co_freevars;
    PyObject *co_cellvars;
    Py_ssize_t *co_cell2arg;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_linetable;
    void *co_zombieframe;
    PyObject *co_weakreflist;
    void *co_extra;
    unsigned char *co_opcache_map;
    _PyOpcache *co_opcache;
    int co_opcache_flag;
    unsigned char co_opcache_size;
};
[[capi::until(3, 11)]] typedef uint16_t _Py_CODEUNIT;
[[capi::since(3, 13)]] [[capi::until(3, 13)]] struct _Py_LocalMonitors {
    uint8_t tools[10];
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct _Py_LocalMonitors {
    uint8_t tools[15];
};
[[capi::since(3, 13)]] typedef struct {
    int size;
    int capacity;
    struct _PyExecutorObject *executors[1];
} _PyExecutorArray;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] struct _Py_GlobalMonitors {
    uint8_t tools[15];
};
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    uint8_t original_opcode;
    int8_t line_delta;
} _PyCoLineInstrumentationData;
[[capi::since(3, 12)]] [[capi::until(3, 12)]] typedef union {
    uint16_t cache;
    struct {
        uint8_t code;
        uint8_t arg;
    } op;
} _Py_CODEUNIT;
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    _Py_LocalMonitors local_monitors;
    _Py_LocalMonitors active_monitors;
    uint8_t *tools;
    _PyCoLineInstrumentationData *lines;
    uint8_t *line_tools;
    uint8_t *per_instruction_opcodes;
    uint8_t *per_instruction_tools;
} _PyCoMonitoringData;
[[capi::since(3, 11)]] [[capi::until(3, 11)]] struct PyCodeObject {
    PyVarObject ob_base;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_exceptiontable;
    int co_flags;
    short co_warmup;
    short _co_linearray_entry_size;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_stacksize;
    int co_firstlineno;
    int co_nlocalsplus;
    int co_nlocals;
    int co_nplaincellvars;
    int co_ncellvars;
    int co_nfreevars;
    PyObject *co_localsplusnames;
    PyObject *co_localspluskinds;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_qualname;
    PyObject *co_linetable;
    PyObject *co_weakreflist;
    PyObject *_co_code;
    char *_co_linearray;
    int _co_firsttraceable;
    void *co_extra;
    char co_code_adaptive[1];
};
[[capi::since(3, 14)]] struct PyCodeObject {
    PyVarObject ob_base;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_exceptiontable;
    int co_flags;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_stacksize;
    int co_firstlineno;
    int co_nlocalsplus;
    int co_framesize;
    int co_nlocals;
    int co_ncellvars;
    int co_nfreevars;
    uint32_t co_version;
    PyObject *co_localsplusnames;
    PyObject *co_localspluskinds;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_qualname;
    PyObject *co_linetable;
    PyObject *co_weakreflist;
    _PyExecutorArray *co_executors;
    _PyCoCached *_co_cached;
    uintptr_t _co_instrumentation_version;
    struct _PyCoMonitoringData *_co_monitoring;
    Py_ssize_t _co_unique_id;
    int _co_firsttraceable;
    void *co_extra;
    char co_code_adaptive[1];
};
[[capi::until(3, 9)]] struct _addr_pair {
    int ap_lower;
    int ap_upper;
};
[[capi::since(3, 10)]] [[capi::until(3, 10)]] struct _opaque {
    int computed_line;
    const char *lo_next;
    const char *limit;
};
[[capi::since(3, 13)]] [[capi::until(3, 13)]] struct PyCodeObject {
    PyVarObject ob_base;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_exceptiontable;
    int co_flags;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_stacksize;
    int co_firstlineno;
    int co_nlocalsplus;
    int co_framesize;
    int co_nlocals;
    int co_ncellvars;
    int co_nfreevars;
    uint32_t co_version;
    PyObject *co_localsplusnames;
    PyObject *co_localspluskinds;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_qualname;
    PyObject *co_linetable;
    PyObject *co_weakreflist;
    _PyExecutorArray *co_executors;
    _PyCoCached *_co_cached;
    uintptr_t _co_instrumentation_version;
    _PyCoMonitoringData *_co_monitoring;
    int _co_firsttraceable;
    void *co_extra;
    char co_code_adaptive[1];
};
[[capi::since(3, 12)]] [[capi::until(3, 12)]] struct PyCodeObject {
    PyVarObject ob_base;
    PyObject *co_consts;
    PyObject *co_names;
    PyObject *co_exceptiontable;
    int co_flags;
    int co_argcount;
    int co_posonlyargcount;
    int co_kwonlyargcount;
    int co_stacksize;
    int co_firstlineno;
    int co_nlocalsplus;
    int co_framesize;
    int co_nlocals;
    int co_ncellvars;
    int co_nfreevars;
    uint32_t co_version;
    PyObject *co_localsplusnames;
    PyObject *co_localspluskinds;
    PyObject *co_filename;
    PyObject *co_name;
    PyObject *co_qualname;
    PyObject *co_linetable;
    PyObject *co_weakreflist;
    _PyCoCached *_co_cached;
    uint64_t _co_instrumentation_version;
    _PyCoMonitoringData *_co_monitoring;
    int _co_firsttraceable;
    void *co_extra;
    char co_code_adaptive[1];
};
[[capi::since(3, 12)]] typedef enum {
    PY_CODE_EVENT_CREATE = 0,
    PY_CODE_EVENT_DESTROY = 1,
} PyCodeEvent;
[[capi::since(3, 12)]] [[capi::runs_code]] typedef int (*PyCode_WatchCallback)(PyCodeEvent event, PyCodeObject *co);
[[capi::since(3, 11)]] struct _opaque {
    int computed_line;
    const uint8_t *lo_next;
    const uint8_t *limit;
};
[[capi::since(3, 10)]] struct _line_offsets {
    int ar_start;
    int ar_end;
    int ar_line;
    struct _opaque opaque;
};
[[capi::since(3, 11)]] enum _PyCodeLocationInfoKind {
    PY_CODE_LOCATION_INFO_SHORT0 = 0,
    PY_CODE_LOCATION_INFO_ONE_LINE0 = 10,
    PY_CODE_LOCATION_INFO_ONE_LINE1 = 11,
    PY_CODE_LOCATION_INFO_ONE_LINE2 = 12,
    PY_CODE_LOCATION_INFO_NO_COLUMNS = 13,
    PY_CODE_LOCATION_INFO_LONG = 14,
    PY_CODE_LOCATION_INFO_NONE = 15,
};
[[capi::since(3, 11)]] typedef enum _PyCodeLocationInfoKind _PyCodeLocationInfoKind;
extern PyTypeObject PyCode_Type;
[[capi::since(3, 12)]] [[capi::until(3, 12)]] _Py_CODEUNIT _py_make_codeunit(uint8_t opcode, uint8_t oparg);
[[capi::since(3, 12)]] [[capi::until(3, 12)]] void _py_set_opcode(_Py_CODEUNIT *word, uint8_t opcode);
[[capi::truth, capi::never_fails]] int PyCode_Check(PyObject *o);
[[capi::count, capi::never_fails]] Py_ssize_t PyCode_GetNumFree(PyCodeObject *co);
[[capi::since(3, 13)]] [[capi::count, capi::never_fails]] int PyUnstable_Code_GetFirstFree(PyCodeObject *co);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::never_fails]]
    int _PyCode_InitAddressRange(PyCodeObject *co, PyCodeAddressRange *bounds);
[[capi::since(3, 12)]] [[capi::count, capi::never_fails]] int PyCode_GetFirstFree(PyCodeObject *op);
[[capi::since(3, 10)]] [[capi::until(3, 10)]]
    void PyLineTable_InitAddressRange(const char *linetable, Py_ssize_t length, int firstlineno,
                                      PyCodeAddressRange *range);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int PyLineTable_NextAddressRange(PyCodeAddressRange *range);
[[capi::since(3, 12)]] [[capi::new]]
    PyCodeObject *PyUnstable_Code_New(int argcount, int kwonlyargcount, int nlocals, int stacksize, int flags,
                                      PyObject *code, PyObject *consts, PyObject *names, PyObject *varnames,
                                      PyObject *freevars, PyObject *cellvars, PyObject *filename, PyObject *name,
                                      PyObject *qualname, int firstlineno, PyObject *linetable,
                                      PyObject *exceptiontable);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int PyLineTable_PreviousAddressRange(PyCodeAddressRange *range);
[[capi::since(3, 12)]] [[capi::new]]
    PyCodeObject *PyUnstable_Code_NewWithPosOnlyArgs(int argcount, int posonlyargcount, int kwonlyargcount, int nlocals,
                                                     int stacksize, int flags, PyObject *code, PyObject *consts,
                                                     PyObject *names, PyObject *varnames, PyObject *freevars,
                                                     PyObject *cellvars, PyObject *filename, PyObject *name,
                                                     PyObject *qualname, int firstlineno, PyObject *linetable,
                                                     PyObject *exceptiontable);
[[capi::until(3, 10)]] [[capi::new]]
    PyCodeObject *PyCode_New(int argcount, int kwonlyargcount, int nlocals, int stacksize, int flags, PyObject *code,
                             PyObject *consts, PyObject *names, PyObject *varnames, PyObject *freevars,
                             PyObject *cellvars, PyObject *filename, PyObject *name, int firstlineno,
                             PyObject *linetable);
[[capi::since(3, 11)]] [[capi::new]]
    PyCodeObject *PyCode_New(int argcount, int kwonlyargcount, int nlocals, int stacksize, int flags, PyObject *code,
                             PyObject *consts, PyObject *names, PyObject *varnames, PyObject *freevars,
                             PyObject *cellvars, PyObject *filename, PyObject *name, PyObject *qualname,
                             int firstlineno, PyObject *linetable, PyObject *exceptiontable);
[[capi::until(3, 10)]] [[capi::new]]
    PyCodeObject *PyCode_NewWithPosOnlyArgs(int argcount, int posonlyargcount, int kwonlyargcount, int nlocals,
                                            int stacksize, int flags, PyObject *code, PyObject *consts, PyObject *names,
                                            PyObject *varnames, PyObject *freevars, PyObject *cellvars,
                                            PyObject *filename, PyObject *name, int firstlineno, PyObject *linetable);
[[capi::since(3, 11)]] [[capi::new]]
    PyCodeObject *PyCode_NewWithPosOnlyArgs(int argcount, int posonlyargcount, int kwonlyargcount, int nlocals,
                                            int stacksize, int flags, PyObject *code, PyObject *consts, PyObject *names,
                                            PyObject *varnames, PyObject *freevars, PyObject *cellvars,
                                            PyObject *filename, PyObject *name, PyObject *qualname, int firstlineno,
                                            PyObject *linetable, PyObject *exceptiontable);
[[capi::new]] PyCodeObject *PyCode_NewEmpty(const char *filename, const char *funcname, int firstlineno);
[[capi::never_fails]] int PyCode_Addr2Line(PyCodeObject *co, int byte_offset);
[[capi::since(3, 11)]] [[capi::truth, capi::never_fails]]
    int PyCode_Addr2Location(PyCodeObject *co, int byte_offset, int *start_line, int *start_column, int *end_line,
                             int *end_column);
[[capi::since(3, 12)]] [[capi::count]] int PyCode_AddWatcher(PyCode_WatchCallback callback);
[[capi::since(3, 12)]] int PyCode_ClearWatcher(int watcher_id);
[[capi::until(3, 9)]] [[capi::never_fails]]
    int _PyCode_CheckLineNumber(PyCodeObject *co, int lasti, PyAddrPair *bounds);
[[capi::since(3, 10)]] [[capi::never_fails]] int _PyCode_CheckLineNumber(int lasti, PyCodeAddressRange *bounds);
[[capi::new]] PyObject *PyCode_Optimize(PyObject *code, PyObject *consts, PyObject *names, PyObject *lnotab_obj);
[[capi::since(3, 12)]] int PyUnstable_Code_GetExtra(PyObject *code, Py_ssize_t index, void **extra);
[[capi::since(3, 12)]] int PyUnstable_Code_SetExtra(PyObject *code, Py_ssize_t index, void *extra);
[[capi::until(3, 14)]] [[capi::new]] PyObject *_PyCode_ConstantKey(PyObject *obj);
int _PyCode_GetExtra(PyObject *code, Py_ssize_t index, void **extra);
int _PyCode_SetExtra(PyObject *code, Py_ssize_t index, void *extra);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyCode_GetCode(PyCodeObject *co);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyCode_GetVarnames(PyCodeObject *co);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyCode_GetCellvars(PyCodeObject *co);
[[capi::since(3, 11)]] [[capi::new]] PyObject *PyCode_GetFreevars(PyCodeObject *co);
