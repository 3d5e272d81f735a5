/* intrcheck.h */

[[capi::truth, capi::never_fails]] int PyOS_InterruptOccurred(void);
[[capi::until(3, 9)]] void PyOS_InitInterrupts(void);
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);
void PyOS_AfterFork(void);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyOS_IsMainThread(void);
[[capi::until(3, 9)]] void _PySignal_AfterFork(void);
