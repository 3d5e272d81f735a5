"""What integer expressions come to when some calls, variables and pointers are known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from capicheck.facts.places import place
from capicheck.frozen import frozen
from capicheck.ir.expressions import Assignment, Binary, Call, Cast, Expression, Integer, Name, Storage, Unary
from capicheck.ir.graph import Branch, Function, Switch, walk
from capicheck.ir.types import Number

_COMPARE = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


@frozen
class Knowledge:
    """Results of calls by their `id`, numbers by variable key, and pointers by place: 0 for NULL, 1 for others.

    `failing` tells whether an exception is set, as far as known.
    """

    calls: Mapping[int, int]
    numbers: Mapping[str, int]
    objects: Mapping[str, int]
    failing: bool | None = None


def evaluate(expression: Expression, known: Knowledge) -> int | None:  # noqa: PLR0911 - one for each kind
    """The value of `expression`, None where `known` does not settle it; a pointer's is 0 or 1."""
    match expression:
        case Integer(value=value):
            return value
        case Cast(operand=operand) | Assignment(operator="=", value=operand):
            named = known.objects.get(place(expression)) if isinstance(expression, Assignment) else None
            return named if named is not None else evaluate(operand, known)
        case Call():
            if known.failing is not None and expression.name == "PyErr_Occurred":
                return int(known.failing)
            return known.calls.get(id(expression))
        case Unary(operator="-" | "!" | "~" as operator, operand=operand):
            return _unary(operator, evaluate(operand, known))
        case Binary(operator=operator, left=left, right=right) if operator in _COMPARE:
            values = evaluate(left, known), evaluate(right, known)
            return None if None in values else int(_COMPARE[operator](*values))
        case Name(variable=variable) if variable.key in known.numbers:
            return known.numbers[variable.key]
    return known.objects.get(place(expression))


def _unary(operator: str, value: int | None) -> int | None:
    if value is None:
        return None
    return -value if operator == "-" else ~value if operator == "~" else int(not value)


@lru_cache(maxsize=64)
def tested_variables(function: Function) -> frozenset[str]:
    """The keys of the local integers that a branch of `function` tests, and of those that are copied into such."""
    tested: set[str] = set()
    for block in function.blocks:
        if isinstance(block.terminator, Branch | Switch):
            *_, condition = block.expressions()
            tested.update(_local_integers(condition))
    for expression in function.expressions():
        if isinstance(expression, Assignment) and _local_integers(expression.target) & tested:
            tested.update(_local_integers(expression.value))
    return frozenset(tested)


def _local_integers(expression: Expression) -> set[str]:
    return {
        found.variable.key
        for found in walk(expression)
        if isinstance(found, Name)
        and found.variable.storage in {Storage.LOCAL, Storage.TEMPORARY}
        and isinstance(found.variable.type, Number)
    }
