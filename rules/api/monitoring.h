/* monitoring.h, cpython/monitoring.h */

[[capi::since(3, 13)]] struct _PyMonitoringState {
    uint8_t active;
    uint8_t opaque;
};
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_EnterScope(PyMonitoringState *state_array, uint64_t *version, const uint8_t *event_types,
                                Py_ssize_t length);
[[capi::since(3, 13)]] [[capi::runs_code]] int PyMonitoring_ExitScope(void);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyStartEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyResumeEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyReturnEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyYieldEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireCallEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *callable,
                                    PyObject *arg0);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireLineEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, int lineno);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireJumpEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                    PyObject *target_offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireBranchEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                      PyObject *target_offset);
[[capi::since(3, 14)]] [[capi::runs_code]]
    int _PyMonitoring_FireBranchRightEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                           PyObject *target_offset);
[[capi::since(3, 14)]] [[capi::runs_code]]
    int _PyMonitoring_FireBranchLeftEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                          PyObject *target_offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireCReturnEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyThrowEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireRaiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireReraiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireExceptionHandledEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireCRaiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FirePyUnwindEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int _PyMonitoring_FireStopIterationEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                             PyObject *value);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyStartEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyResumeEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyReturnEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyYieldEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireCallEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *callable,
                                   PyObject *arg0);
[[capi::since(3, 13)]] [[capi::until(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireBranchEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                     PyObject *target_offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireLineEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, int lineno);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireJumpEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                   PyObject *target_offset);
[[capi::since(3, 14)]] [[capi::runs_code]]
    int PyMonitoring_FireBranchRightEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                          PyObject *target_offset);
[[capi::since(3, 14)]] [[capi::runs_code]]
    int PyMonitoring_FireBranchLeftEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                         PyObject *target_offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireCReturnEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset, PyObject *retval);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyThrowEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireRaiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireReraiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireExceptionHandledEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireCRaiseEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FirePyUnwindEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset);
[[capi::since(3, 13)]] [[capi::runs_code]]
    int PyMonitoring_FireStopIterationEvent(PyMonitoringState *state, PyObject *codelike, int32_t offset,
                                            PyObject *value);
