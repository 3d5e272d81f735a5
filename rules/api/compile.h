/* compile.h, cpython/compile.h */

[[capi::until(3, 9)]] typedef struct {
    int optimize;
    int ff_features;
} _PyASTOptimizeState;
typedef struct {
    int cf_flags;
    int cf_feature_version;
} PyCompilerFlags;
[[capi::until(3, 11)]] typedef struct {
    int ff_features;
    int ff_lineno;
} PyFutureFeatures;
[[capi::since(3, 12)]] [[capi::until(3, 12)]] typedef struct {
    int lineno;
    int end_lineno;
    int col_offset;
    int end_col_offset;
} _PyCompilerSrcLocation;
[[capi::since(3, 12)]] [[capi::until(3, 12)]] typedef struct {
    int ff_features;
    _PyCompilerSrcLocation ff_location;
} PyFutureFeatures;
[[capi::until(3, 9)]] [[capi::new]] PyCodeObject *PyNode_Compile(struct _node *node, const char *filename);
[[capi::until(3, 9)]] [[capi::new]]
    PyCodeObject *PyAST_Compile(struct _mod *mod, const char *filename, PyCompilerFlags *flags, PyArena *arena);
[[capi::until(3, 9)]] [[capi::new]]
    PyCodeObject *PyAST_CompileEx(struct _mod *mod, const char *filename, PyCompilerFlags *flags, int optimize,
                                  PyArena *arena);
[[capi::until(3, 9)]] [[capi::new]]
    PyCodeObject *PyAST_CompileObject(struct _mod *mod, PyObject *filename, PyCompilerFlags *flags, int optimize,
                                      PyArena *arena);
[[capi::until(3, 9)]] PyFutureFeatures *PyFuture_FromAST(struct _mod *mod, const char *filename);
[[capi::until(3, 9)]] PyFutureFeatures *PyFuture_FromASTObject(struct _mod *mod, PyObject *filename);
[[capi::until(3, 9)]] [[capi::new]] PyObject *_Py_Mangle(PyObject *p, PyObject *name);
[[capi::until(3, 9)]] int _PyAST_Optimize(struct _mod *mod, PyArena *arena, _PyASTOptimizeState *state);
[[capi::never_fails]] int PyCompile_OpcodeStackEffect(int opcode, int oparg);
[[capi::never_fails]] int PyCompile_OpcodeStackEffectWithJump(int opcode, int oparg, int jump);
