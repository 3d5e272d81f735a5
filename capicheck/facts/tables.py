"""Static tables of the C API: method, member, get/set and slot tables, keyword lists, and how they end."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.facts.initialisers import elements, integer, is_zero
from capicheck.frozen import frozen
from capicheck.ir.expressions import (
    AddressOf,
    Expression,
    FunctionName,
    Initialiser,
    Name,
    String,
    Variable,
    children,
)
from capicheck.ir.graph import Declare, Function
from capicheck.ir.source import Span
from capicheck.ir.types import Array, Pointer, RecordType, Type
from capicheck.ir.unit import Unit

TABLES = {
    "PyMethodDef": "ml_name",
    "PyMemberDef": "name",
    "PyGetSetDef": "name",
    "PyType_Slot": "slot",
    "PyModuleDef_Slot": "slot",
    "PyStructSequence_Field": "name",
}
"""The records that make tables, and the field that is zero in the element that ends one.

Source: the descriptions of these structures in CPython's C API manual, and the loops that read them.
"""

_HOLDERS = {"PyModuleDef", "PyTypeObject", "PyType_Spec", "PyStructSequence_Desc", *TABLES}
"""Records whose initialisers may hold a table as a compound literal."""


class End(Enum):
    """How a table ends."""

    MARKED = "with an element that is zero, or with room left that is zero"
    MISSING = "with an element that says something"
    UNKNOWN = "in a way that cannot be read"


@frozen
class Table:
    """An array of one of the records of `TABLES`; `variable` is None for a compound literal."""

    kind: str
    initialiser: Initialiser
    variable: Variable | None
    function: str
    """The function that holds it; empty at file scope."""

    @property
    def span(self) -> Span:
        """Where to point: the variable's name, or the compound literal."""
        return self.variable.span if self.variable is not None else self.initialiser.span

    @property
    def end(self) -> End:
        """How it ends."""
        return end_of(self.initialiser, TABLES[self.kind])


def end_of(initialiser: Initialiser, key: str = "") -> End:
    """How the array that `initialiser` fills ends.

    `key` is the field that is zero in the last element, empty for an array of pointers.
    """
    given = elements(initialiser)
    count = initialiser.type.count if isinstance(initialiser.type, Array) else None
    if count is not None and count > len(given):
        return End.MARKED
    states = [_element(element, key) for element in given]
    if End.MARKED in states:
        return End.MARKED
    if not states or End.UNKNOWN in states[-1:] or (key and not all(isinstance(item, Initialiser) for item in given)):
        return End.UNKNOWN
    return End.MISSING


def _element(element: Expression | None, key: str) -> End:
    """Whether one element marks the end, says something, or cannot be read."""
    if isinstance(element, Initialiser) and key:
        value = element.field(key)
        if is_zero(value):
            return End.MARKED
        return End.MISSING if _is_said(value) else End.UNKNOWN
    if is_zero(element):
        return End.MARKED
    return End.MISSING if _is_said(element) else End.UNKNOWN


def _is_said(value: Expression | None) -> bool:
    """Whether `value` is certainly not zero."""
    match value:
        case String() | AddressOf() | FunctionName() | Name(variable=Variable(type=Array())):
            return True
    return bool(integer(value))


def tables(unit: Unit) -> Iterator[Table]:
    """The tables that `unit` fills: static ones, local ones, and the compound literals inside other static values."""
    for item in unit.globals:
        if item.value is not None and record_of(item.variable.type) in _HOLDERS:
            yield from _tables_in(item.value, item.variable, item.function)
    for function in unit.functions:
        for declaration in declarations(function):
            if declaration.value is not None and record_of(declaration.variable.type) in _HOLDERS:
                yield from _tables_in(declaration.value, declaration.variable, function.name)


def declarations(function: Function) -> Iterator[Declare]:
    """Where the local variables of `function` come to life."""
    for block in function.blocks:
        for statement in block.statements:
            if isinstance(statement, Declare):
                yield statement


def _tables_in(value: Expression, variable: Variable | None, function: str) -> Iterator[Table]:
    """The tables in the initial `value` of `variable`, which `function` holds (empty at file scope)."""
    kind = record_of(value.type) if isinstance(value, Initialiser) else ""
    if isinstance(value, Initialiser) and kind in TABLES and isinstance(value.type, Array):
        yield Table(kind, value, variable, function)
        return
    for child in children(value):
        yield from _tables_in(child, None, function)


def record_of(written: Type) -> str:
    """The record behind arrays and pointers; empty where there is none."""
    while isinstance(written, (Array, Pointer)):
        written = written.element if isinstance(written, Array) else written.target
    return written.name if isinstance(written, RecordType) else ""
