"""Heap types: `PyType_Spec`s with their slot arrays."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import bodies
from capicheck.facts.initialisers import elements, integer, is_zero, plain, text, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import type_slot
from capicheck.facts.type_creations import SPEC_RECORD, Creations, creations
from capicheck.facts.type_definitions import Flags, Kind, TypeDefinition, definition_key, sizeof
from capicheck.ir.expressions import Expression, Initialiser, Integer, Variable
from capicheck.ir.unit import Unit

_FILLED_IN = frozenset({"tp_base", "tp_bases"})
"""Slots that are often written as NULL and filled in before the type is made."""


@once_per_program
def heap_types(program: Program) -> tuple[TypeDefinition, ...]:
    """The heap types of `program`: one for each spec."""
    found = {definition_key(named): (unit, named, value) for unit, named, value in _specs(program)}
    made = creations(program)
    return tuple(_definition(program, unit, named, value, made) for unit, named, value in found.values())


def _specs(program: Program) -> Iterator[tuple[Unit, Variable, Initialiser]]:
    for unit in program.units:
        for item in unit.globals:
            known = item.variable.type == SPEC_RECORD and item.variable.span.file in unit.sources
            if known and isinstance(item.value, Initialiser):
                yield unit, item.variable, item.value
    for _, function in program.functions():
        if not any(item.type == SPEC_RECORD for item in function.locals):
            continue
        body = bodies(program).of(function)
        for declared in body.declared:
            if declared.variable.type == SPEC_RECORD and isinstance(declared.value, Initialiser):
                yield body.unit, declared.variable, declared.value


def _definition(program: Program, unit: Unit, named: Variable, value: Initialiser, made: Creations) -> TypeDefinition:
    slots, complete = _slots(program, unit, value.field("slots"))
    return TypeDefinition(
        kind=Kind.HEAP,
        unit=unit,
        variable=named,
        name=text(value.field("name")) or "",
        flags=Flags.read(value.field("flags")),
        slots=slots,
        bases=made.bases(unit, named, slots),
        instance=sizeof(value.field("basicsize")),
        complete=complete,
        basicsize=integer(value.field("basicsize")),
        itemsize=0 if (items := value.field("itemsize")) is None else integer(items),
    )


def _slots(program: Program, unit: Unit, given: Expression | None) -> tuple[dict[str, Expression], bool]:
    """The slots of the array that `given` names, by name, and whether all of it could be read."""
    if is_zero(given) or given is None:
        return {}, True
    array: Expression | None = plain(given)
    named = variable(array)
    if named is not None:
        definition = program.variable(named.key, unit)
        array = definition.value if definition is not None else _local(program, named)
    if not isinstance(array, Initialiser):
        return {}, False
    slots, complete = {}, True
    for row in elements(array):
        if not isinstance(row, Initialiser):
            complete = complete and row is None
            continue
        number = row.field("slot")
        name = type_slot(integer(number))
        if not name and isinstance(number, Integer) and number.name.startswith("Py_"):
            name = number.name.removeprefix("Py_")
        pointer = row.field("pfunc")
        if name and pointer is not None and (name in _FILLED_IN or not is_zero(pointer)):
            slots[name] = pointer
        complete = complete and (bool(name) or is_zero(number))
    return slots, complete


def _local(program: Program, named: Variable) -> Expression | None:
    """The initialiser of a slot array that is local to a function."""
    for _, function in program.functions():
        if not any(item is named for item in function.locals):
            continue
        for declared in bodies(program).of(function).declared:
            if declared.variable is named:
                return declared.value
    return None
