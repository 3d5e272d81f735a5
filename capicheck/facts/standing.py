"""What the interpreter hands a function of the project, by where the function stands."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.facts.initialisers import function_name
from capicheck.facts.memo import once_per_program
from capicheck.facts.modules import Definition, definitions
from capicheck.facts.program import Program
from capicheck.facts.type_functions import rows, type_functions
from capicheck.ir.graph import Function
from capicheck.ir.source import Span


class Standing(Enum):
    """Where a function stands, and so what it can find the module's state through."""

    MODULE = "in the module's table: it is given the module"
    METHOD = "in a type's table of methods: it is given an instance, and may be given its defining class"
    SLOT = "in a slot or an attribute of a type: it is given an instance or the type"
    HELPER = "in no table: its callers give it what it needs"


@once_per_program
def _standings(program: Program) -> dict[Span, Standing]:
    found: dict[Span, Standing] = {}
    for item in type_functions(program):
        standing = Standing.METHOD if item.slot == "tp_methods" and not item.takes_type else Standing.SLOT
        found.setdefault(item.function.span, standing)
    for unit in program.units:
        for definition in definitions(unit):
            for function in _listed(program, definition):
                found[function.span] = Standing.MODULE
    return found


def standing_of(program: Program, function: Function) -> Standing:
    """Where `function` stands."""
    return _standings(program).get(function.span, Standing.HELPER)


def is_listed(program: Program, definition: Definition, function: Function) -> bool:
    """Whether `function` stands in the table of the functions of the module that `definition` describes."""
    return any(listed.span == function.span for listed in _listed(program, definition))


def _listed(program: Program, definition: Definition) -> Iterator[Function]:
    for row in rows(program, definition.unit, definition.value.field("m_methods")):
        function = program.function(function_name(row.field("ml_meth")), definition.unit)
        if function is not None:
            yield function
