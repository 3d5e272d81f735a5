"""What slots are called, and what the built-in types that extensions inherit from do about garbage collection."""

from __future__ import annotations

TYPE_SLOTS = (
    "bf_getbuffer",
    "bf_releasebuffer",
    "mp_ass_subscript",
    "mp_length",
    "mp_subscript",
    "nb_absolute",
    "nb_add",
    "nb_and",
    "nb_bool",
    "nb_divmod",
    "nb_float",
    "nb_floor_divide",
    "nb_index",
    "nb_inplace_add",
    "nb_inplace_and",
    "nb_inplace_floor_divide",
    "nb_inplace_lshift",
    "nb_inplace_multiply",
    "nb_inplace_or",
    "nb_inplace_power",
    "nb_inplace_remainder",
    "nb_inplace_rshift",
    "nb_inplace_subtract",
    "nb_inplace_true_divide",
    "nb_inplace_xor",
    "nb_int",
    "nb_invert",
    "nb_lshift",
    "nb_multiply",
    "nb_negative",
    "nb_or",
    "nb_positive",
    "nb_power",
    "nb_remainder",
    "nb_rshift",
    "nb_subtract",
    "nb_true_divide",
    "nb_xor",
    "sq_ass_item",
    "sq_concat",
    "sq_contains",
    "sq_inplace_concat",
    "sq_inplace_repeat",
    "sq_item",
    "sq_length",
    "sq_repeat",
    "tp_alloc",
    "tp_base",
    "tp_bases",
    "tp_call",
    "tp_clear",
    "tp_dealloc",
    "tp_del",
    "tp_descr_get",
    "tp_descr_set",
    "tp_doc",
    "tp_getattr",
    "tp_getattro",
    "tp_hash",
    "tp_init",
    "tp_is_gc",
    "tp_iter",
    "tp_iternext",
    "tp_methods",
    "tp_new",
    "tp_repr",
    "tp_richcompare",
    "tp_setattr",
    "tp_setattro",
    "tp_str",
    "tp_traverse",
    "tp_members",
    "tp_getset",
    "tp_free",
    "nb_matrix_multiply",
    "nb_inplace_matrix_multiply",
    "am_await",
    "am_aiter",
    "am_anext",
    "tp_finalize",
    "am_send",
    "tp_vectorcall",
    "tp_token",
)
"""`PyType_Slot` numbers are part of the stable ABI (typeslots.h): the n-th name here is slot n, from 1."""


_RENUMBERED = {88: "bf_getbuffer", 89: "bf_releasebuffer", 90: "mp_ass_subscript", 91: "mp_length"}
"""The slots whose numbers 3.15 changed, so that they differ from those of module slots (PEP 793)."""


def type_slot(number: int | None) -> str:
    """The name of `PyType_Slot` number `number`, such as `tp_dealloc`; empty where there is none."""
    if number is None or number <= 0:
        return ""
    return TYPE_SLOTS[number - 1] if number <= len(TYPE_SLOTS) else _RENUMBERED.get(number, "")


SUITES = frozenset({"tp_as_async", "tp_as_number", "tp_as_sequence", "tp_as_mapping", "tp_as_buffer"})
"""The slots of a static type that point to a structure of more slots (the manual's "Type Objects")."""

HAVE_GC = 1 << 14
"""`Py_TPFLAGS_HAVE_GC` (object.h)."""
BASETYPE = 1 << 10
"""`Py_TPFLAGS_BASETYPE` (object.h)."""
IMMUTABLETYPE = 1 << 8
"""`Py_TPFLAGS_IMMUTABLETYPE` (object.h), since 3.10."""
MANAGED_DICT = 1 << 4
"""`Py_TPFLAGS_MANAGED_DICT` (object.h), since 3.12."""
MANAGED_WEAKREF = 1 << 3
"""`Py_TPFLAGS_MANAGED_WEAKREF` (object.h), since 3.12."""

_UNTRACKED_BUILTINS = frozenset(
    f"Py{name}_Type" for name in ("BaseObject", "Bool", "ByteArray", "Bytes", "Complex", "Float", "Long", "Unicode")
)


def is_builtin_type(name: str) -> bool:
    """Whether `name` is the C name of a type or exception that the interpreter defines."""
    return name.startswith("PyExc_") or (name.startswith("Py") and name.endswith("_Type"))


def builtin_has_gc(name: str) -> bool:
    """Whether instances of the interpreter's own type `name` take part in garbage collection (Objects/*.c)."""
    return name not in _UNTRACKED_BUILTINS
