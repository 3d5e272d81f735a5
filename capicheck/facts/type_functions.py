"""The functions of a type: those in its slots, and those in its tables of methods and attributes."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.initialisers import elements, function_name, integer, is_zero, text, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import SUITES, TYPE_SLOTS
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.types import types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Initialiser
from capicheck.ir.graph import Function
from capicheck.ir.unit import Unit

METH_CLASS, METH_STATIC, METH_METHOD = 0x10, 0x20, 0x200
"""Flags of a method definition (methodobject.h)."""

_TABLES = {"tp_methods": ("ml_name", ("ml_meth",)), "tp_getset": ("name", ("get", "set"))}
"""Slots that hold tables of functions: the field for the name, and those for functions."""


@frozen
class TypeFunction:
    """A function of a type.  `slot` is where it sits; `name` what Python calls it, empty for slots.

    `flags` are a method's.
    """

    definition: TypeDefinition
    function: Function
    unit: Unit
    slot: str
    name: str = ""
    flags: int = 0

    @property
    def takes_type(self) -> bool:
        """Whether its first argument is the type, and not an instance."""
        return self.slot in {"tp_new", "tp_alloc"} or bool(self.flags & METH_CLASS)

    @property
    def takes_instance(self) -> bool:
        """Whether its first argument is an instance."""
        return not self.takes_type and not self.flags & METH_STATIC


@once_per_program
def type_functions(program: Program) -> tuple[TypeFunction, ...]:
    """The functions of every type of `program`, in the order of the types' definitions."""
    return tuple(item for definition in types(program).definitions for item in _functions(program, definition))


def functions_of(program: Program, definition: TypeDefinition) -> tuple[TypeFunction, ...]:
    """Those of one type."""
    return tuple(item for item in type_functions(program) if item.definition is definition)


def _functions(program: Program, definition: TypeDefinition) -> Iterator[TypeFunction]:
    unit = definition.unit
    for slot, value in definition.slots.items():
        if slot in _TABLES:
            name_field, fields = _TABLES[slot]
            for row in rows(program, unit, value):
                for field in fields:
                    function = program.function(function_name(row.field(field)), unit)
                    if function is not None:
                        name = text(row.field(name_field)) or ""
                        flags = integer(row.field("ml_flags")) or 0
                        yield TypeFunction(definition, function, unit, slot, name, flags)
            continue
        given = suite(program, unit, value) if slot in SUITES else [(slot, value)]
        for name, inner in given:
            function = program.function(function_name(inner), unit)
            if function is not None:
                yield TypeFunction(definition, function, unit, name)


def suite(program: Program, unit: Unit, value: Expression) -> Iterator[tuple[str, Expression]]:
    """The slots in the structure that `value`, what `unit` gives one of `SUITES`, points to, with what is there."""
    named = variable(value)
    item = program.variable(named.key, unit) if named is not None else None
    written = item.value if item is not None else value
    if isinstance(written, Initialiser):
        for given in written.items:
            if given.field in TYPE_SLOTS and not is_zero(given.value):
                yield given.field, given.value


def rows(program: Program, unit: Unit, table: Expression | None) -> Iterator[Initialiser]:
    """The rows of the table that `table` names or is."""
    named = variable(table)
    item = program.variable(named.key, unit) if named is not None else None
    written = item.value if item is not None else table
    if isinstance(written, Initialiser):
        for row in elements(written):
            if isinstance(row, Initialiser):
                yield row
