/* frameobject.h, cpython/frameobject.h */

[[capi::since(3, 10)]] [[capi::until(3, 10)]] enum _framestate {
    FRAME_CREATED = -2,
    FRAME_SUSPENDED = -1,
    FRAME_EXECUTING = 0,
    FRAME_RETURNED = 1,
    FRAME_UNWINDING = 2,
    FRAME_RAISED = 3,
    FRAME_CLEARED = 4,
};
[[capi::until(3, 10)]] typedef struct {
    int b_type;
    int b_handler;
    int b_level;
} PyTryBlock;
[[capi::until(3, 9)]] struct _frame {
    PyVarObject ob_base;
    struct _frame *f_back;
    PyCodeObject *f_code;
    PyObject *f_builtins;
    PyObject *f_globals;
    PyObject *f_locals;
    PyObject **f_valuestack;
    PyObject **f_stacktop;
    PyObject *f_trace;
    char f_trace_lines;
    char f_trace_opcodes;
    PyObject *f_gen;
    int f_lasti;
    int f_lineno;
    int f_iblock;
    char f_executing;
    PyTryBlock f_blockstack[20];
    PyObject *f_localsplus[1];
};
[[capi::since(3, 10)]] [[capi::until(3, 10)]] typedef signed char PyFrameState;
[[capi::since(3, 10)]] [[capi::until(3, 10)]] struct _frame {
    PyVarObject ob_base;
    struct _frame *f_back;
    PyCodeObject *f_code;
    PyObject *f_builtins;
    PyObject *f_globals;
    PyObject *f_locals;
    PyObject **f_valuestack;
    PyObject *f_trace;
    int f_stackdepth;
    char f_trace_lines;
    char f_trace_opcodes;
    PyObject *f_gen;
    int f_lasti;
    int f_lineno;
    int f_iblock;
    PyFrameState f_state;
    PyTryBlock f_blockstack[20];
    PyObject *f_localsplus[1];
};
[[capi::since(3, 13)]] typedef struct {
    PyObject ob_base;
    PyFrameObject *frame;
} PyFrameLocalsProxyObject;
[[capi::new]]
    PyFrameObject *PyFrame_New(PyThreadState *tstate, PyCodeObject *code, PyObject *globals,
                               [[capi::nullable]] PyObject *locals);
void PyFrame_LocalsToFast(PyFrameObject *f, int clear);
[[capi::since(3, 11)]] [[capi::truth, capi::never_fails]] int _PyFrame_IsEntryFrame(PyFrameObject *frame);
[[capi::runs_code]] int PyFrame_FastToLocalsWithError(PyFrameObject *f);
[[capi::runs_code]] void PyFrame_FastToLocals(PyFrameObject *f);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int _PyFrame_IsRunnable(struct _frame *f);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int _PyFrame_IsExecuting(struct _frame *f);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::truth, capi::never_fails]]
    int _PyFrameHasCompleted(struct _frame *f);
[[capi::until(3, 9)]] [[capi::new]]
    PyFrameObject *_PyFrame_New_NoTrack(PyThreadState *tstate, PyCodeObject *code, PyObject *o, PyObject *o2);
[[capi::since(3, 10)]] [[capi::until(3, 10)]] [[capi::new]]
    PyFrameObject *_PyFrame_New_NoTrack(PyThreadState *tstate, PyFrameConstructor *arg, PyObject *o);
[[capi::until(3, 10)]] void PyFrame_BlockSetup(PyFrameObject *frame, int type, int handler, int level);
[[capi::until(3, 10)]] [[capi::null_without_exception]] PyTryBlock *PyFrame_BlockPop(PyFrameObject *frame);
[[capi::until(3, 10)]] void _PyFrame_DebugMallocStats(FILE *out);
