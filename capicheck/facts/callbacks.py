"""The functions whose address the program takes: what calls them through a pointer says which parameters they have."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.ir.expressions import Expression, FunctionName
from capicheck.ir.graph import Function, walk
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit


def is_callback(program: Program, function: Function) -> bool:
    """Whether `function` is stored or handed over somewhere, and not only called by its name."""
    return function.span in _taken(program)


@once_per_program
def _taken(program: Program) -> frozenset[Span]:
    found = set()
    for unit, value in _values(program):
        if isinstance(value, FunctionName) and (function := program.function(value.name, unit)) is not None:
            found.add(function.span)
    return frozenset(found)


def _values(program: Program) -> Iterator[tuple[Unit, Expression]]:
    """What initialisers of variables and the bodies of functions consist of, but for the names of what is called."""
    for unit in program.units:
        for item in unit.globals:
            if item.value is not None:
                yield from ((unit, inner) for inner in walk(item.value))
    for unit, function in program.functions():
        called = {id(call.callee) for call in function.calls()}
        yield from ((unit, inner) for inner in function.expressions() if id(inner) not in called)
