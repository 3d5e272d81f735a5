/* abstract.h, cpython/abstract.h */

[[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *_PyObject_CallFunction_SizeT(PyObject *callable, const char *format, ...);
[[capi::new, capi::runs_code]] PyObject *PyObject_CallNoArgs(PyObject *callable);
[[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *_PyObject_CallMethod_SizeT(PyObject *obj, const char *name, const char *format, ...);
[[capi::new, capi::runs_code]]
    PyObject *PyObject_Call(PyObject *callable, PyObject *args, [[capi::nullable]] PyObject *kwargs);
[[capi::new, capi::runs_code]] PyObject *PyObject_CallObject(PyObject *callable, [[capi::nullable]] PyObject *args);
[[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...);
[[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *PyObject_CallMethod(PyObject *obj, const char *name, const char *format, ...);
[[capi::new, capi::variadic(objects), capi::runs_code]] PyObject *PyObject_CallFunctionObjArgs(PyObject *callable, ...);
[[capi::new, capi::variadic(objects), capi::runs_code]]
    PyObject *PyObject_CallMethodObjArgs(PyObject *obj, PyObject *name, ...);
[[capi::count, capi::never_fails, capi::without_gil]] Py_ssize_t PyVectorcall_NARGS(size_t nargsf);
[[capi::new, capi::runs_code]]
    PyObject *PyVectorcall_Call(PyObject *callable, PyObject *tuple, [[capi::nullable]] PyObject *dict);
[[capi::new, capi::runs_code]]
    PyObject *PyObject_Vectorcall(PyObject *callable, [[capi::array(nargsf)]] PyObject *const *args, size_t nargsf,
                                  [[capi::nullable]] PyObject *kwnames);
[[capi::new, capi::runs_code]]
    PyObject *PyObject_VectorcallMethod(PyObject *name, [[capi::array(nargsf)]] PyObject *const *args, size_t nargsf,
                                        [[capi::nullable]] PyObject *kwnames);
[[capi::new, capi::shared]] PyObject *PyObject_Type(PyObject *o);
[[capi::runs_code]] Py_ssize_t PyObject_Size(PyObject *o);
[[capi::until(3, 12)]] [[capi::runs_code]]
    int PyObject_AsCharBuffer(PyObject *obj, const char **buffer, Py_ssize_t *buffer_len);
[[capi::runs_code]] Py_ssize_t PyObject_Length(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyObject_GetItem(PyObject *o, PyObject *key);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int PyObject_CheckReadBuffer(PyObject *obj);
[[capi::runs_code]] int PyObject_SetItem(PyObject *o, [[capi::keeps]] PyObject *key, [[capi::keeps]] PyObject *v);
[[capi::until(3, 12)]] [[capi::runs_code]]
    int PyObject_AsReadBuffer(PyObject *obj, const void **buffer, Py_ssize_t *buffer_len);
[[capi::runs_code]] int PyObject_DelItemString(PyObject *o, const char *key);
[[capi::runs_code]] int PyObject_DelItem(PyObject *o, PyObject *key);
[[capi::until(3, 12)]] [[capi::runs_code]]
    int PyObject_AsWriteBuffer(PyObject *obj, void **buffer, Py_ssize_t *buffer_len);
[[capi::new, capi::runs_code]] PyObject *PyObject_Format(PyObject *obj, [[capi::nullable]] PyObject *format_spec);
[[capi::new, capi::runs_code]] PyObject *PyObject_GetIter(PyObject *o);
[[capi::since(3, 10)]] [[capi::new, capi::runs_code]] PyObject *PyObject_GetAIter(PyObject *o);
[[capi::truth, capi::never_fails, capi::runs_code]] int PyIter_Check(PyObject *o);
[[capi::since(3, 10)]] [[capi::truth, capi::never_fails]] int PyAIter_Check(PyObject *o);
[[capi::since(3, 14)]] [[capi::truth, capi::runs_code]]
    int PyIter_NextItem(PyObject *iter, [[capi::new]] PyObject **item);
[[capi::new, capi::maybe_exception, capi::runs_code]] PyObject *PyIter_Next(PyObject *o);
[[capi::since(3, 10)]] [[capi::truth, capi::runs_code]]
    PySendResult PyIter_Send(PyObject *iter, PyObject *arg, [[capi::new(0, 1)]] PyObject **presult);
[[capi::truth, capi::never_fails, capi::runs_code]] int PyNumber_Check(PyObject *o);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Add(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Subtract(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Multiply(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_MatrixMultiply(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_FloorDivide(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_TrueDivide(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Remainder(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Divmod(PyObject *o1, PyObject *o2);
[[capi::new, capi::made, capi::runs_code]] PyObject *PyNumber_Power(PyObject *o1, PyObject *o2, PyObject *o3);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Negative(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Positive(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Absolute(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Invert(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Lshift(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Rshift(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_And(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Xor(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Or(PyObject *o1, PyObject *o2);
[[capi::truth, capi::never_fails]] int PyIndex_Check(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_Index(PyObject *o);
[[capi::maybe_exception, capi::runs_code]] Py_ssize_t PyNumber_AsSsize_t(PyObject *o, [[capi::nullable]] PyObject *exc);
[[capi::new, capi::kind(PyLong), capi::runs_code]] PyObject *PyNumber_Long(PyObject *o);
[[capi::new, capi::kind(PyFloat), capi::runs_code]] PyObject *PyNumber_Float(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceAdd(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceSubtract(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceMultiply(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceFloorDivide(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceTrueDivide(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceRemainder(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlacePower(PyObject *o1, PyObject *o2, PyObject *o3);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceLshift(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceRshift(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceAnd(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceXor(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_InPlaceOr(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PyNumber_ToBase(PyObject *n, int base);
[[capi::truth, capi::never_fails, capi::runs_code]] int PySequence_Check(PyObject *o);
[[capi::runs_code]] Py_ssize_t PySequence_Size(PyObject *o);
[[capi::runs_code]] Py_ssize_t PySequence_Length(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PySequence_Concat(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PySequence_Repeat(PyObject *o, Py_ssize_t count);
[[capi::new, capi::runs_code]] PyObject *PySequence_GetItem(PyObject *o, Py_ssize_t i);
[[capi::new, capi::runs_code]] PyObject *PySequence_GetSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2);
[[capi::runs_code]] int PySequence_SetItem(PyObject *o, Py_ssize_t i, [[capi::keeps]] PyObject *v);
[[capi::runs_code]] int PySequence_DelItem(PyObject *o, Py_ssize_t i);
[[capi::runs_code]] int PySequence_SetSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2, [[capi::nullable]] PyObject *v);
[[capi::runs_code]] int PySequence_DelSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2);
[[capi::new, capi::kind(PyTuple), capi::runs_code]] PyObject *PySequence_Tuple(PyObject *o);
[[capi::new, capi::kind(PyList), capi::runs_code]] PyObject *PySequence_List(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PySequence_Fast(PyObject *o, const char *m);
[[capi::runs_code]] Py_ssize_t PySequence_Count(PyObject *o, PyObject *value);
[[capi::truth, capi::runs_code]] int PySequence_Contains(PyObject *o, PyObject *value);
[[capi::truth, capi::runs_code]] int PySequence_In(PyObject *o, PyObject *value);
[[capi::runs_code]] Py_ssize_t PySequence_Index(PyObject *o, PyObject *value);
[[capi::new, capi::runs_code]] PyObject *PySequence_InPlaceConcat(PyObject *o1, PyObject *o2);
[[capi::new, capi::runs_code]] PyObject *PySequence_InPlaceRepeat(PyObject *o, Py_ssize_t count);
[[capi::truth, capi::never_fails, capi::runs_code]] int PyMapping_Check(PyObject *o);
[[capi::runs_code]] Py_ssize_t PyMapping_Size(PyObject *o);
[[capi::runs_code]] Py_ssize_t PyMapping_Length(PyObject *o);
[[capi::runs_code]] int PyMapping_DelItemString(PyObject *o, const char *key);
[[capi::runs_code]] int PyMapping_DelItem(PyObject *o, PyObject *key);
[[capi::truth, capi::never_fails, capi::swallows, capi::runs_code]]
    int PyMapping_HasKeyString(PyObject *o, const char *key);
[[capi::truth, capi::never_fails, capi::swallows, capi::runs_code]] int PyMapping_HasKey(PyObject *o, PyObject *key);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]] int PyMapping_HasKeyWithError(PyObject *o, PyObject *key);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code]]
    int PyMapping_HasKeyStringWithError(PyObject *o, const char *key);
[[capi::new, capi::runs_code]] PyObject *PyMapping_Keys(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyMapping_Values(PyObject *o);
[[capi::new, capi::runs_code]] PyObject *PyMapping_Items(PyObject *o);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyMapping_GetItemString(PyObject *o, const char *key);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyMapping_GetOptionalItem(PyObject *obj, PyObject *key, [[capi::new]] PyObject **result);
[[capi::since(3, 13)]] [[capi::truth, capi::runs_code, capi::shared]]
    int PyMapping_GetOptionalItemString(PyObject *obj, const char *key, [[capi::new]] PyObject **result);
[[capi::runs_code]] int PyMapping_SetItemString(PyObject *o, const char *key, [[capi::keeps]] PyObject *v);
[[capi::truth, capi::runs_code]] int PyObject_IsInstance(PyObject *inst, PyObject *cls);
[[capi::truth, capi::runs_code]] int PyObject_IsSubclass(PyObject *derived, PyObject *cls);
[[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *_PyObject_CallMethodId(PyObject *obj, _Py_Identifier *name, const char *format, ...);
[[capi::new]] PyObject *_PyStack_AsDict(PyObject *const *values, PyObject *kwnames);
[[capi::since(3, 12)]] [[capi::count, capi::never_fails]] Py_ssize_t _PyVectorcall_NARGS(size_t n);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_Py_CheckFunctionResult(PyThreadState *tstate, PyObject *callable,
                                      [[capi::steals, capi::nullable]] PyObject *result, const char *where);
[[capi::null_without_exception]] vectorcallfunc PyVectorcall_Function(PyObject *op);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_MakeTpCall(PyThreadState *tstate, PyObject *callable,
                                   [[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs,
                                   [[capi::nullable]] PyObject *keywords);
[[capi::new, capi::runs_code]]
    PyObject *PyObject_VectorcallDict(PyObject *callable, [[capi::array(nargsf)]] PyObject *const *args, size_t nargsf,
                                      [[capi::nullable]] PyObject *kwdict);
[[capi::new, capi::runs_code]] PyObject *PyObject_CallOneArg(PyObject *callable, PyObject *arg);
[[capi::new, capi::runs_code]] PyObject *PyObject_CallMethodNoArgs(PyObject *obj, PyObject *name);
[[capi::new, capi::runs_code]] PyObject *PyObject_CallMethodOneArg(PyObject *obj, PyObject *name, PyObject *arg);
[[capi::runs_code]] Py_ssize_t PyObject_LengthHint(PyObject *o, Py_ssize_t defaultvalue);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_FastCall(PyObject *func, [[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs);
[[capi::new, capi::runs_code]] PyObject *PySequence_ITEM(PyObject *o, Py_ssize_t i);
[[capi::count, capi::never_fails]] Py_ssize_t PySequence_Fast_GET_SIZE(PyObject *o);
[[capi::borrowed(o), capi::never_null, capi::fleeting]] PyObject *PySequence_Fast_GET_ITEM(PyObject *o, Py_ssize_t i);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_VectorcallTstate(PyThreadState *tstate, PyObject *callable,
                                         [[capi::array(nargsf)]] PyObject *const *args, size_t nargsf,
                                         [[capi::nullable]] PyObject *kwnames);
[[capi::inside(o), capi::never_null]] PyObject **PySequence_Fast_ITEMS(PyObject *o);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *_PyObject_CallMethod(PyObject *obj, PyObject *name, const char *format, ...);
[[capi::until(3, 12)]] [[capi::new, capi::format(call, format), capi::runs_code]]
    PyObject *_PyObject_CallMethodId_SizeT(PyObject *obj, _Py_Identifier *name, const char *format, ...);
[[capi::until(3, 10)]] [[capi::new, capi::variadic(objects), capi::runs_code]]
    PyObject *_PyObject_CallMethodIdObjArgs(PyObject *obj, struct _Py_Identifier *name, ...);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::new, capi::variadic(objects), capi::runs_code]]
    PyObject *_PyObject_CallMethodIdObjArgs(PyObject *obj, _Py_Identifier *name, ...);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_VectorcallMethodId(_Py_Identifier *name, [[capi::array(nargsf)]] PyObject *const *args,
                                           size_t nargsf, [[capi::nullable]] PyObject *kwnames);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_CallMethodIdNoArgs(PyObject *self, _Py_Identifier *name);
[[capi::until(3, 12)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_CallMethodIdOneArg(PyObject *self, _Py_Identifier *name, PyObject *arg);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]]
    PyObject *_PyObject_FastCallTstate(PyThreadState *tstate, PyObject *func,
                                       [[capi::array(nargs)]] PyObject *const *args, Py_ssize_t nargs);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyObject_HasLen(PyObject *o);
[[capi::until(3, 10)]] [[capi::new, capi::runs_code]] PyObject *_PyObject_CallNoArg(PyObject *func);
[[capi::until(3, 12)]] Py_ssize_t _PySequence_IterSearch(PyObject *seq, PyObject *obj, int operation);
[[capi::until(3, 12)]] [[capi::truth]] int _PyObject_RealIsInstance(PyObject *inst, PyObject *cls);
[[capi::until(3, 12)]] [[capi::truth]] int _PyObject_RealIsSubclass(PyObject *derived, PyObject *cls);
[[capi::until(3, 12)]] [[capi::memory(mem)]] char *const *_PySequence_BytesToCharpArray(PyObject *self);
[[capi::until(3, 12)]] void _Py_FreeCharPArray([[capi::frees(mem)]] char *const array[]);
[[capi::until(3, 12)]] void _Py_add_one_to_index_F(int nd, Py_ssize_t *index, const Py_ssize_t *shape);
[[capi::until(3, 12)]] void _Py_add_one_to_index_C(int nd, Py_ssize_t *index, const Py_ssize_t *shape);
[[capi::until(3, 12)]] [[capi::error(0)]] int _Py_convert_optional_to_ssize_t(PyObject *o, void *ptr);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::new]] PyObject *_PyNumber_Index(PyObject *o);
