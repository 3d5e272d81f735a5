"""Structures that are Python objects, and the fields of structures that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from capicheck.ir.types import Array, Field, Pointer, Record, RecordType, Type

Records = Mapping[str, Record]
"""The structures of a unit, by name."""

OBJECT_HEADS = frozenset({"PyObject", "PyVarObject"})
"""What `PyObject_HEAD` and `PyObject_VAR_HEAD` put first in an object's structure."""

STATIC_ONLY = frozenset({"PyModuleDef", "PyModuleDef_Base"})
"""Objects by their layout, but static definitions by their use."""

_OPAQUE_OBJECT = re.compile(r"_?Py\w*Object|_typeobject|_object|_frame|PyThreadStateObject")
"""Objects of the interpreter that a header may declare without their fields."""


_WEAK_LIST = re.compile(r"(\w+_)?weak_?(ref)?s?_?(list|refs?)?", re.IGNORECASE)
"""What the list of an object's weak references is called."""


class FieldKey(NamedTuple):
    """A field, by its structure's name and its own."""

    record: str
    name: str


class Held(NamedTuple):
    """A field that holds objects, with the structure that declares it."""

    key: FieldKey
    field: Field


def is_object(name: str, records: Records) -> bool:
    """Whether the structure `name` is laid out as a Python object: it begins with an object head."""
    seen = set()
    while name not in OBJECT_HEADS:
        record = records.get(name)
        if record is None or not record.fields:
            return name == "PyTypeObject" or _OPAQUE_OBJECT.fullmatch(name) is not None
        first = record.bases[0] if record.bases else _record_name(record.fields[0].type)
        if not first or name in seen or record.union:
            return False
        seen.add(name)
        name = first
    return True


def _record_name(kind: Type) -> str:
    return kind.name if isinstance(kind, RecordType) else ""


def is_object_pointer(kind: Type, records: Records) -> bool:
    """Whether `kind` points to a Python object that is no static definition."""
    return (
        isinstance(kind, Pointer)
        and isinstance(kind.target, RecordType)
        and kind.target.name not in STATIC_ONLY
        and is_object(kind.target.name, records)
    )


def holds_objects(kind: Type, records: Records) -> bool:
    """Whether `kind` is an object pointer, an array of such, or a pointer to an array of such."""
    while isinstance(kind, Array) or (isinstance(kind, Pointer) and isinstance(kind.target, Array | Pointer)):
        kind = kind.element if isinstance(kind, Array) else kind.target
    return is_object_pointer(kind, records)


def embedded_base(name: str, records: Records) -> str:
    """The object structure that `name` begins with, other than the bare head; empty where there is none."""
    record = records.get(name)
    if record is None or not (record.fields or record.bases):
        return ""
    first = record.bases[0] if record.bases else _record_name(record.fields[0].type)
    return first if first and first not in OBJECT_HEADS and is_object(first, records) else ""


def parts(name: str, records: Records) -> Iterator[str]:
    """`name` and every structure that lies within it: bases, inner structures and arrays of such.

    An object that does not come first is no base: such ones are ends of lists, whose fields nobody fills.
    """
    pending, seen = [name], set()
    while pending:
        current = pending.pop()
        record = records.get(current)
        if record is None or current in seen or current in OBJECT_HEADS:
            continue
        seen.add(current)
        yield current
        pending.extend(record.bases)
        for at, item in enumerate(record.fields):
            kind = item.type
            while isinstance(kind, Array):
                kind = kind.element
            if isinstance(kind, RecordType) and (at == 0 or not is_object(kind.name, records)):
                pending.append(kind.name)


def linked_fields(name: str, records: Records) -> Iterator[Held]:
    """The fields that hold objects in the project's structures that `name` points to, and those that they point to.

    Structures that are objects themselves are left out: each answers for its own fields.
    """
    within = set(parts(name, records))
    pending, seen = list(within), set(within)
    while pending:
        record = records.get(pending.pop())
        for item in record.fields if record is not None and record.project else ():
            kind = item.type
            while isinstance(kind, Array | Pointer):
                kind = kind.element if isinstance(kind, Array) else kind.target
            if isinstance(kind, RecordType) and kind.name not in seen and not is_object(kind.name, records):
                inner = [part for part in parts(kind.name, records) if part not in seen]
                seen.update(inner, (kind.name,))
                pending.extend(inner)
                yield from (held for part in inner for held in _held_in(records[part], records))


def held_fields(name: str, records: Records) -> Iterator[Held]:
    """The fields of the structure `name`, and of the project's structures within it, that hold objects.

    Weak reference lists are left out: what they point to is not owned.  So are structures of the C API, such as
    `Py_buffer` and the bases that built-in types visit and release themselves.
    """
    for part in parts(name, records):
        yield from _held_in(records[part], records)


def _held_in(record: Record, records: Records) -> Iterator[Held]:
    for item in record.fields if record.project else ():
        if holds_objects(item.type, records) and not _WEAK_LIST.fullmatch(item.name):
            yield Held(FieldKey(record.name, item.name), item)


def twins(name: str, other: str, records: Records) -> dict[FieldKey, FieldKey]:
    """Which fields of the structure `name` lie where those of `other` do, where both begin alike.

    Extensions that repeat a base's fields by a macro, under other names, give a base's function such a structure.
    """
    ours, theirs = records.get(name), records.get(other)
    found: dict[FieldKey, FieldKey] = {}
    if ours is None or theirs is None:
        return found
    for mine, its in zip(ours.fields, theirs.fields, strict=False):
        if mine.type != its.type:
            break
        found[FieldKey(name, mine.name)] = FieldKey(other, its.name)
    return found
