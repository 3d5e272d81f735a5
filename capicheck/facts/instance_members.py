"""What a type's tables say: fields of its instances by their offsets, and methods by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from capicheck.facts.bodies import Body, bodies
from capicheck.facts.initialisers import elements, function_name, integer, text, variable
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey, Records
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Initialiser, Integer
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType

_OFFSET = re.compile(r"offsetof\((?:struct )?(?P<record>[\w:]+), (?P<path>[\w.]+)\)")

_OBJECT_MEMBERS = frozenset({6, 16})
"""`T_OBJECT` and `T_OBJECT_EX` (structmember.h): what is assigned is kept, and what was there released."""
_READONLY = 1


@frozen
class InstanceMembers:
    """The fields of one type's instances that the interpreter fills or reads by itself.

    `assigned` are those that Python code may assign to, with the table's line; `dictionary` and `weak_list` where the
    instance dictionary and the list of weak references are kept, None where there is none that is known.
    """

    assigned: dict[FieldKey, Span]
    dictionary: tuple[FieldKey, Span] | None
    weak_list: tuple[FieldKey, Span] | None


def instance_members(program: Program, definition: TypeDefinition) -> InstanceMembers:
    """What `definition` says about its fields.

    Source: the manual's "Type Object Structures", `tp_dictoffset` and `tp_weaklistoffset`, and the special members
    `__dictoffset__` and `__weaklistoffset__` of "Creating Heap-Allocated Types".
    """
    records = definition.unit.records
    assigned: dict[FieldKey, Span] = {}
    offsets = {
        name: offset_field(definition.slots.get(slot), records)
        for name, slot in (("__dictoffset__", "tp_dictoffset"), ("__weaklistoffset__", "tp_weaklistoffset"))
    }
    for row in _rows(program, definition, "tp_members"):
        name, found = text(row.field("name")) or "", offset_field(row.field("offset"), records)
        if name in offsets:
            offsets[name] = found or offsets[name]
        elif found is not None and integer(row.field("type")) in _OBJECT_MEMBERS and _is_writable(row):
            assigned[found[0]] = row.span
    return InstanceMembers(assigned, offsets["__dictoffset__"], offsets["__weaklistoffset__"])


def offset_field(expression: Expression | None, records: Records) -> tuple[FieldKey, Span] | None:
    """The field in `offsetof(structure, field)`, inner ones resolved, and where that stands; None for anything else."""
    match = _OFFSET.fullmatch(expression.name) if isinstance(expression, Integer) else None
    if match is None or expression is None:
        return None
    record, names = match["record"], match["path"].split(".")
    for name in names[:-1]:
        known = records.get(record)
        inner = known.field(name) if known is not None else None
        if inner is None or not isinstance(inner.type, RecordType):
            return None
        record = inner.type.name
    return FieldKey(record, names[-1]), expression.span


def _is_writable(row: Initialiser) -> bool:
    flags = row.field("flags")
    given = 0 if flags is None else integer(flags)
    return given is not None and not given & _READONLY


def method(program: Program, definition: TypeDefinition, name: str) -> Body | None:
    """The body of the method that Python code calls `name`; None where the type has none or it is not known."""
    for row in _rows(program, definition, "tp_methods"):
        if text(row.field("ml_name")) == name:
            function = program.function(function_name(row.field("ml_meth")), definition.unit)
            return bodies(program).of(function) if function is not None else None
    return None


def _rows(program: Program, definition: TypeDefinition, slot: str) -> Iterator[Initialiser]:
    """The rows of the table in `slot`."""
    named = variable(definition.slots.get(slot))
    item = program.variable(named.key, definition.unit) if named is not None else None
    if item is not None and isinstance(item.value, Initialiser):
        yield from (row for row in elements(item.value) if isinstance(row, Initialiser))
