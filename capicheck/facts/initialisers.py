"""Reading initialisers: constants, names and the elements of tables, however they are written."""

from __future__ import annotations

import operator
from collections.abc import Callable

from capicheck.ir.expressions import (
    AddressOf,
    Binary,
    Call,
    Cast,
    Expression,
    FunctionName,
    Initialiser,
    Integer,
    Name,
    String,
    Unary,
    Variable,
)


def plain(expression: Expression) -> Expression:
    """`expression` without the casts around it."""
    while isinstance(expression, Cast):
        expression = expression.operand
    return expression


def bare(expression: Expression) -> Expression:
    """`expression` without casts and the `&` in front of it."""
    value = plain(expression)
    return plain(value.operand) if isinstance(value, AddressOf) else value


def integer(expression: Expression | None) -> int | None:
    """The value of an integer constant expression; None where it is not one, or not known."""
    match expression:
        case Integer(value=value):
            return value
        case Cast(operand=operand):
            return integer(operand)
        case Unary(operator="-" | "~" as sign, operand=operand):
            value = integer(operand)
            return None if value is None else -value if sign == "-" else ~value
        case Binary(operator=sign, left=left, right=right):
            return _combine(sign, integer(left), integer(right))
    return None


_OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "|": operator.or_,
    "&": operator.and_,
    "^": operator.xor,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "<<": operator.lshift,
    ">>": operator.rshift,
}
_WIDEST_SHIFT = 64


def _combine(sign: str, left: int | None, right: int | None) -> int | None:
    if left is None or right is None or sign not in _OPERATIONS:
        return None
    if sign in {"<<", ">>"} and not 0 <= right < _WIDEST_SHIFT:
        return None
    return _OPERATIONS[sign](left, right)


def is_zero(expression: Expression | None) -> bool:
    """Whether `expression` leaves what it initialises zero: absent, `0`, `NULL`, or a record of nothing but these."""
    if expression is None:
        return True
    value = plain(expression)
    if isinstance(value, Initialiser):
        return all(is_zero(item.value) for item in value.items)
    return integer(value) == 0


def text(expression: Expression | None) -> str | None:
    """The characters of a string literal; None where `expression` is none."""
    value = plain(expression) if expression is not None else None
    return value.value if isinstance(value, String) else None


def function_name(expression: Expression | None) -> str:
    """The function whose name or address `expression` is; empty where it is none.

    C++ projects cast functions for tables by functions of their own: `void_cast(f)`.
    """
    value = bare(expression) if expression is not None else None
    if isinstance(value, Call) and len(value.arguments) == 1:
        value = bare(value.arguments[0])
    return value.name if isinstance(value, FunctionName) else ""


def variable(expression: Expression | None) -> Variable | None:
    """The variable whose name or address `expression` is; None where it is none."""
    value = bare(expression) if expression is not None else None
    return value.variable if isinstance(value, Name) else None


def elements(initialiser: Initialiser) -> tuple[Expression | None, ...]:
    """The elements of an array's initialiser by index; None where one is left to be zero."""
    given = {item.index if item.index is not None else at: item.value for at, item in enumerate(initialiser.items)}
    return tuple(given.get(at) for at in range(max(given, default=-1) + 1))
