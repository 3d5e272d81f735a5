/* slots.h, slots_generated.h, typeslots.h */

[[capi::since(3, 15)]] typedef void (*_Py_funcptr_t)(void);
[[capi::since(3, 15)]] struct PySlot {
    uint16_t sl_id;
    uint16_t sl_flags;
    union {
        uint32_t sl_reserved;
    };
    union {
        void *sl_ptr;
        _Py_funcptr_t sl_func;
        Py_ssize_t sl_size;
        int64_t sl_int64;
        uint64_t sl_uint64;
    };
};
