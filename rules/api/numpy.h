/* numpy/ndarrayobject.h, numpy/arrayobject.h, numpy/ufuncobject.h */

typedef Py_ssize_t npy_intp;
typedef unsigned char npy_bool;
typedef unsigned int npy_uint32;
typedef struct tagPyArrayObject PyArrayObject;
typedef struct _PyArray_Descr PyArray_Descr;
typedef struct _tagPyUFuncObject PyUFuncObject;
typedef struct NpyIter_InternalOnly NpyIter;
typedef struct {
    npy_intp *ptr;
    int len;
} PyArray_Dims;
typedef struct {
    PyObject ob_base;
    PyObject *base;
    void *ptr;
    npy_intp len;
    int flags;
} PyArray_Chunk;
typedef int NPY_ORDER;
typedef int NPY_CASTING;
typedef int NPY_CLIPMODE;
typedef int NPY_SORTKIND;
typedef int NPY_SEARCHSIDE;
typedef void (*PyUFuncGenericFunction)(char **args, npy_intp const *dimensions, npy_intp const *strides, void *data);
[[capi::runs_code]] int _import_array(void);
[[capi::runs_code]] int _import_umath(void);
[[capi::runs_code]] int PyArray_ImportNumPyAPI(void);
[[capi::runs_code]] int PyUFunc_ImportUFuncAPI(void);
[[capi::truth, capi::never_fails]] int PyArray_Check(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_CheckExact(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_DescrCheck(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_CheckScalar(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_IsAnyScalar(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_IsZeroDim(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_IsPythonNumber(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_IsPythonScalar(PyObject *op);
[[capi::truth, capi::never_fails]] int PyArray_CHKFLAGS(PyArrayObject *arr, int flags);
[[capi::truth, capi::never_fails]] int PyArray_ISCONTIGUOUS(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_IS_C_CONTIGUOUS(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_IS_F_CONTIGUOUS(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISWRITEABLE(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISALIGNED(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISBEHAVED(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISCARRAY(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISCARRAY_RO(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISFARRAY(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISNOTSWAPPED(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISINTEGER(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISFLOAT(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISCOMPLEX(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISNUMBER(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISSTRING(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISOBJECT(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISBOOL(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_ISFLEXIBLE(PyArrayObject *arr);
[[capi::truth, capi::never_fails]] int PyArray_SAMESHAPE(PyArrayObject *a, PyArrayObject *b);
[[capi::count, capi::never_fails]] int PyArray_NDIM(PyArrayObject *arr);
[[capi::never_fails]] int PyArray_FLAGS(PyArrayObject *arr);
[[capi::never_fails]] int PyArray_TYPE(PyArrayObject *arr);
[[capi::count, capi::never_fails]] npy_intp PyArray_DIM(PyArrayObject *arr, int n);
[[capi::never_fails]] npy_intp PyArray_STRIDE(PyArrayObject *arr, int n);
[[capi::count, capi::never_fails]] npy_intp PyArray_ITEMSIZE(PyArrayObject *arr);
[[capi::count, capi::never_fails]] npy_intp PyArray_SIZE(PyArrayObject *arr);
[[capi::count, capi::never_fails]] npy_intp PyArray_Size(PyObject *op);
[[capi::count, capi::never_fails]] npy_intp PyArray_NBYTES(PyArrayObject *arr);
[[capi::inside(arr), capi::null_without_exception]] void *PyArray_DATA(PyArrayObject *arr);
[[capi::inside(arr), capi::null_without_exception]] char *PyArray_BYTES(PyArrayObject *arr);
[[capi::inside(arr), capi::never_null]] npy_intp *PyArray_DIMS(PyArrayObject *arr);
[[capi::inside(arr), capi::never_null]] npy_intp *PyArray_SHAPE(PyArrayObject *arr);
[[capi::inside(arr), capi::never_null]] npy_intp *PyArray_STRIDES(PyArrayObject *arr);
[[capi::inside(obj), capi::never_null]] void *PyArray_GETPTR1(PyArrayObject *obj, npy_intp i);
[[capi::inside(obj), capi::never_null]] void *PyArray_GETPTR2(PyArrayObject *obj, npy_intp i, npy_intp j);
[[capi::inside(obj), capi::never_null]] void *PyArray_GETPTR3(PyArrayObject *obj, npy_intp i, npy_intp j, npy_intp k);
[[capi::inside(obj), capi::never_null]]
    void *PyArray_GETPTR4(PyArrayObject *obj, npy_intp i, npy_intp j, npy_intp k, npy_intp l);
[[capi::inside(arr), capi::never_null]] void *PyArray_GetPtr(PyArrayObject *arr, const npy_intp *indices);
[[capi::borrowed(arr), capi::null_without_exception]] PyObject *PyArray_BASE(PyArrayObject *arr);
[[capi::borrowed(arr), capi::never_null]] PyArray_Descr *PyArray_DESCR(PyArrayObject *arr);
[[capi::borrowed(arr), capi::never_null]] PyArray_Descr *PyArray_DTYPE(PyArrayObject *arr);
[[capi::new, capi::runs_code]] PyObject *PyArray_GETITEM(PyArrayObject *arr, const void *itemptr);
[[capi::runs_code]] int PyArray_SETITEM(PyArrayObject *arr, void *itemptr, PyObject *obj);
int PyArray_SetBaseObject(PyArrayObject *arr, [[capi::steals, capi::keeps]] PyObject *obj);
int PyArray_SetWritebackIfCopyBase(PyArrayObject *arr, [[capi::steals, capi::keeps]] PyArrayObject *base);
[[capi::truth]] int PyArray_ResolveWritebackIfCopy(PyArrayObject *arr);
void PyArray_DiscardWritebackIfCopy(PyArrayObject *arr);
void PyArray_ENABLEFLAGS(PyArrayObject *arr, int flags);
void PyArray_CLEARFLAGS(PyArrayObject *arr, int flags);
void PyArray_UpdateFlags(PyArrayObject *arr, int flags);
[[capi::new]] PyObject *PyArray_SimpleNew(int nd, npy_intp const *dims, int typenum);
[[capi::new]] PyObject *PyArray_SimpleNewFromData(int nd, npy_intp const *dims, int typenum, void *data);
[[capi::new]]
    PyObject *PyArray_SimpleNewFromDescr(int nd, npy_intp const *dims, [[capi::steals]] PyArray_Descr *descr);
[[capi::new]]
    PyObject *PyArray_New(PyTypeObject *subtype, int nd, npy_intp const *dims, int type_num, npy_intp const *strides,
                          void *data, int itemsize, int flags, [[capi::nullable]] PyObject *obj);
[[capi::new]]
    PyObject *PyArray_NewFromDescr(PyTypeObject *subtype, [[capi::steals]] PyArray_Descr *descr, int nd,
                                   npy_intp const *dims, npy_intp const *strides, void *data, int flags,
                                   [[capi::nullable]] PyObject *obj);
[[capi::new]]
    PyObject *PyArray_NewLikeArray(PyArrayObject *prototype, NPY_ORDER order,
                                   [[capi::steals, capi::nullable]] PyArray_Descr *descr, int subok);
[[capi::new]] PyObject *PyArray_NewCopy(PyArrayObject *old, NPY_ORDER order);
[[capi::new]] PyObject *PyArray_Copy(PyArrayObject *old);
[[capi::new]]
    PyObject *PyArray_Zeros(int nd, npy_intp const *dims, [[capi::steals, capi::nullable]] PyArray_Descr *dtype,
                            int fortran);
[[capi::new]] PyObject *PyArray_ZEROS(int nd, npy_intp const *dims, int type_num, int fortran);
[[capi::new]]
    PyObject *PyArray_Empty(int nd, npy_intp const *dims, [[capi::steals, capi::nullable]] PyArray_Descr *dtype,
                            int fortran);
[[capi::new]] PyObject *PyArray_EMPTY(int nd, npy_intp const *dims, int type_num, int fortran);
[[capi::new]] PyObject *PyArray_Arange(double start, double stop, double step, int typenum);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FromAny(PyObject *op, [[capi::steals, capi::nullable]] PyArray_Descr *dtype, int min_depth,
                              int max_depth, int requirements, [[capi::nullable]] PyObject *context);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_CheckFromAny(PyObject *op, [[capi::steals, capi::nullable]] PyArray_Descr *dtype, int min_depth,
                                   int max_depth, int requirements, [[capi::nullable]] PyObject *context);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FromArray(PyArrayObject *op, [[capi::steals, capi::nullable]] PyArray_Descr *newtype,
                                int requirements);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FromBuffer(PyObject *buf, [[capi::steals]] PyArray_Descr *dtype, npy_intp count, npy_intp offset);
[[capi::new]]
    PyObject *PyArray_FromString(char *string, npy_intp slen, [[capi::steals]] PyArray_Descr *dtype, npy_intp num,
                                 char *sep);
[[capi::new]] PyObject *PyArray_FromFile(FILE *fp, [[capi::steals]] PyArray_Descr *dtype, npy_intp num, char *sep);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FromIter(PyObject *obj, [[capi::steals]] PyArray_Descr *dtype, npy_intp count);
[[capi::new, capi::runs_code]] PyObject *PyArray_FROM_O(PyObject *obj);
[[capi::new, capi::runs_code]] PyObject *PyArray_FROM_OF(PyObject *obj, int requirements);
[[capi::new, capi::runs_code]] PyObject *PyArray_FROM_OT(PyObject *obj, int typenum);
[[capi::new, capi::runs_code]] PyObject *PyArray_FROM_OTF(PyObject *obj, int typenum, int requirements);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FROMANY(PyObject *obj, int typenum, int min, int max, int requirements);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_ContiguousFromAny(PyObject *op, int typenum, int min_depth, int max_depth);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_ContiguousFromObject(PyObject *op, int typenum, int min_depth, int max_depth);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_FromObject(PyObject *op, int typenum, int min_depth, int max_depth);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_CopyFromObject(PyObject *op, int typenum, int min_depth, int max_depth);
[[capi::new]] PyObject *PyArray_GETCONTIGUOUS(PyArrayObject *op);
[[capi::new, capi::runs_code]] PyObject *PyArray_EnsureArray([[capi::steals, capi::nullable]] PyObject *op);
[[capi::new, capi::runs_code]] PyObject *PyArray_EnsureAnyArray([[capi::steals, capi::nullable]] PyObject *op);
[[capi::new]] PyObject *PyArray_Return([[capi::steals, capi::nullable]] PyArrayObject *mp);
[[capi::new]] PyObject *PyArray_ToScalar(void *data, PyArrayObject *arr);
[[capi::new]] PyObject *PyArray_Scalar(void *data, PyArray_Descr *dtype, [[capi::nullable]] PyObject *base);
[[capi::new]] PyObject *PyArray_Cast(PyArrayObject *arr, int typenum);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_CastToType(PyArrayObject *arr, [[capi::steals]] PyArray_Descr *dtype, int fortran);
[[capi::new]]
    PyObject *PyArray_View(PyArrayObject *arr, [[capi::steals, capi::nullable]] PyArray_Descr *dtype,
                           [[capi::nullable]] PyTypeObject *ptype);
[[capi::new]] PyObject *PyArray_GetField(PyArrayObject *arr, [[capi::steals]] PyArray_Descr *dtype, int offset);
[[capi::runs_code]]
    int PyArray_SetField(PyArrayObject *arr, [[capi::steals]] PyArray_Descr *dtype, int offset, PyObject *val);
[[capi::new]] PyObject *PyArray_Byteswap(PyArrayObject *arr, npy_bool inplace);
[[capi::new]] PyObject *PyArray_Newshape(PyArrayObject *arr, PyArray_Dims *newshape, NPY_ORDER order);
[[capi::new, capi::runs_code]] PyObject *PyArray_Reshape(PyArrayObject *arr, PyObject *shape);
[[capi::new]] PyObject *PyArray_Resize(PyArrayObject *arr, PyArray_Dims *newshape, int refcheck, NPY_ORDER order);
[[capi::new]] PyObject *PyArray_Squeeze(PyArrayObject *arr);
[[capi::new]] PyObject *PyArray_Ravel(PyArrayObject *arr, NPY_ORDER order);
[[capi::new]] PyObject *PyArray_Flatten(PyArrayObject *arr, NPY_ORDER order);
[[capi::new]] PyObject *PyArray_Transpose(PyArrayObject *arr, PyArray_Dims *permute);
[[capi::new]] PyObject *PyArray_SwapAxes(PyArrayObject *arr, int a1, int a2);
[[capi::new, capi::runs_code]] PyObject *PyArray_Concatenate(PyObject *obj, int axis);
[[capi::new, capi::runs_code]] PyObject *PyArray_InnerProduct(PyObject *obj1, PyObject *obj2);
[[capi::new, capi::runs_code]] PyObject *PyArray_MatrixProduct(PyObject *obj1, PyObject *obj2);
[[capi::new, capi::runs_code]] PyObject *PyArray_Where(PyObject *condition, PyObject *x, PyObject *y);
[[capi::new]] PyObject *PyArray_Nonzero(PyArrayObject *arr);
npy_intp PyArray_CountNonzero(PyArrayObject *arr);
[[capi::runs_code]] int PyArray_Sort(PyArrayObject *arr, int axis, NPY_SORTKIND kind);
[[capi::new, capi::runs_code]] PyObject *PyArray_ArgSort(PyArrayObject *arr, int axis, NPY_SORTKIND kind);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_SearchSorted(PyArrayObject *arr, PyObject *values, NPY_SEARCHSIDE side,
                                   [[capi::nullable]] PyObject *perm);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_TakeFrom(PyArrayObject *arr, PyObject *indices, int axis, [[capi::nullable]] PyArrayObject *ret,
                               NPY_CLIPMODE clipmode);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_Max(PyArrayObject *arr, int axis, [[capi::nullable]] PyArrayObject *out);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_Min(PyArrayObject *arr, int axis, [[capi::nullable]] PyArrayObject *out);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_Sum(PyArrayObject *arr, int axis, int rtype, [[capi::nullable]] PyArrayObject *out);
[[capi::new, capi::runs_code]]
    PyObject *PyArray_Mean(PyArrayObject *arr, int axis, int rtype, [[capi::nullable]] PyArrayObject *out);
[[capi::new]] PyObject *PyArray_ToList(PyArrayObject *arr);
[[capi::new]] PyObject *PyArray_ToString(PyArrayObject *arr, NPY_ORDER order);
[[capi::runs_code]] int PyArray_CopyInto(PyArrayObject *dest, PyArrayObject *src);
[[capi::runs_code]] int PyArray_MoveInto(PyArrayObject *dest, PyArrayObject *src);
[[capi::runs_code]] int PyArray_CopyObject(PyArrayObject *dest, PyObject *src);
[[capi::runs_code]] int PyArray_FillWithScalar(PyArrayObject *arr, PyObject *obj);
[[capi::new]] PyArray_Descr *PyArray_DescrFromType(int typenum);
[[capi::new]] PyArray_Descr *PyArray_DescrNewFromType(int typenum);
[[capi::new]] PyArray_Descr *PyArray_DescrNew(PyArray_Descr *obj);
[[capi::new]] PyArray_Descr *PyArray_DescrNewByteorder(PyArray_Descr *obj, char newendian);
[[capi::new, capi::runs_code]]
    PyArray_Descr *PyArray_DescrFromObject(PyObject *op, [[capi::nullable]] PyArray_Descr *mintype);
[[capi::new]] PyArray_Descr *PyArray_DescrFromScalar(PyObject *scalar);
[[capi::new]] PyArray_Descr *PyArray_DescrFromTypeObject(PyObject *type);
[[capi::new]] PyArray_Descr *PyArray_PromoteTypes(PyArray_Descr *type1, PyArray_Descr *type2);
[[capi::new]] PyArray_Descr *PyArray_MinScalarType(PyArrayObject *arr);
[[capi::new]] PyObject *PyArray_TypeObjectFromType(int typenum);
[[capi::new]] PyObject *PyArray_IntTupleFromIntp(int len, npy_intp const *vals);
[[capi::truth, capi::never_fails]] int PyArray_CanCastSafely(int fromtype, int totype);
[[capi::truth, capi::never_fails]] npy_bool PyArray_EquivTypes(PyArray_Descr *type1, PyArray_Descr *type2);
[[capi::truth, capi::never_fails]] npy_bool PyArray_EquivTypenums(int typenum1, int typenum2);
[[capi::truth, capi::never_fails]] int PyArray_CompareLists(npy_intp const *l1, npy_intp const *l2, int n);
[[capi::count, capi::never_fails]] npy_intp PyArray_MultiplyList(npy_intp const *seq, int n);
[[capi::maybe_exception, capi::runs_code]] npy_intp PyArray_PyIntAsIntp(PyObject *op);
[[capi::maybe_exception, capi::runs_code]] int PyArray_PyIntAsInt(PyObject *op);
[[capi::error(0), capi::runs_code]] int PyArray_Converter(PyObject *obj, [[capi::new]] PyObject **address);
[[capi::error(0)]] int PyArray_OutputConverter(PyObject *obj, [[capi::borrowed]] PyArrayObject **address);
[[capi::error(0), capi::runs_code]] int PyArray_DescrConverter(PyObject *obj, [[capi::new]] PyArray_Descr **dtype);
[[capi::error(0), capi::runs_code]]
    int PyArray_DescrConverter2(PyObject *obj, [[capi::new_or_null]] PyArray_Descr **dtype);
[[capi::error(0), capi::runs_code]] int PyArray_IntpConverter(PyObject *obj, [[capi::memory(dims)]] PyArray_Dims *seq);
[[capi::error(0), capi::runs_code]] int PyArray_BoolConverter(PyObject *obj, npy_bool *value);
[[capi::error(0), capi::runs_code]] int PyArray_AxisConverter(PyObject *obj, int *axis);
[[capi::error(0)]] int PyArray_OrderConverter(PyObject *obj, NPY_ORDER *value);
[[capi::error(0)]] int PyArray_CastingConverter(PyObject *obj, NPY_CASTING *value);
[[capi::new, capi::runs_code]] PyObject *PyArray_IterNew(PyObject *obj);
[[capi::new, capi::runs_code]] PyObject *PyArray_IterAllButAxis(PyObject *obj, int *axis);
[[capi::new, capi::variadic(keeps), capi::runs_code]] PyObject *PyArray_MultiIterNew(int num, ...);
[[capi::new]] PyObject *PyArray_BroadcastToShape(PyObject *obj, npy_intp const *dimensions, int nd);
[[capi::memory(npy_data), capi::null_without_exception, capi::oom]] void *PyDataMem_NEW(size_t size);
[[capi::memory(npy_data), capi::null_without_exception, capi::oom]]
    void *PyDataMem_RENEW([[capi::frees_on_success(npy_data), capi::nullable]] void *ptr, size_t size);
void PyDataMem_FREE([[capi::frees(npy_data), capi::nullable]] void *ptr);
[[capi::memory(npy_iter), capi::runs_code]]
    NpyIter *NpyIter_New(PyArrayObject *op, npy_uint32 flags, NPY_ORDER order, NPY_CASTING casting,
                         [[capi::nullable]] PyArray_Descr *dtype);
[[capi::runs_code]] int NpyIter_Deallocate([[capi::frees(npy_iter), capi::nullable]] NpyIter *iter);
[[capi::new]]
    PyObject *PyUFunc_FromFuncAndData(PyUFuncGenericFunction *func, void *const *data, const char *types, int ntypes,
                                      int nin, int nout, int identity, const char *name, const char *doc, int unused);
[[capi::new]]
    PyObject *PyUFunc_FromFuncAndDataAndSignature(PyUFuncGenericFunction *func, void *const *data, const char *types,
                                                  int ntypes, int nin, int nout, int identity, const char *name,
                                                  const char *doc, int unused, const char *signature);
int PyUFunc_RegisterLoopForType(PyUFuncObject *ufunc, int usertype, PyUFuncGenericFunction function,
                                const int *arg_types, void *data);
