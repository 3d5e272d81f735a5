"""Places: what an expression names, as text that is equal where the same thing is named again."""

from __future__ import annotations

from capicheck.ir.expressions import (
    AddressOf,
    Assignment,
    Call,
    Cast,
    Dereference,
    Expression,
    Index,
    Integer,
    Member,
    Name,
    Storage,
)

_OWN = {Storage.LOCAL, Storage.TEMPORARY}


def place(expression: Expression) -> str:  # noqa: PLR0911 - one for each kind of expression
    """A text for the variable, field or element that `expression` names; empty where it names none.

    An assignment names what it assigns to.
    """
    match expression:
        case Name(variable=variable):
            return variable.key
        case Cast(operand=operand):
            return place(operand)
        case Assignment(target=target):
            return place(target)
        case Integer(value=value) if value is not None:
            return str(value)
        case Member(base=base, field=field):
            return _joined("{}.{}", place(base), field)
        case AddressOf(operand=operand):
            return _joined("&{}", place(operand))
        case Dereference(operand=operand):
            return _joined("*{}", place(operand))
        case Index(base=base, index=index):
            return _joined("{}[{}]", place(base), place(index))
        case Call(arguments=arguments) if expression.name:
            return _joined("{}({})", expression.name, *(place(argument) for argument in arguments[:1]))
    return ""


def depends_on(whole: str, part: str) -> bool:
    """Whether the place `whole` is another one once something else is stored in the place `part`."""
    at = whole.find(part)
    while at >= 0:
        end = at + len(part)
        if end == len(whole) or not (whole[end].isalnum() or whole[end] == "_"):
            return True
        at = whole.find(part, at + 1)
    return False


def _joined(form: str, *parts: str) -> str:
    return form.format(*parts) if all(parts) and len(parts) == form.count("{}") else ""


def is_local(expression: Expression) -> bool:
    """Whether `expression` names a variable that lives as long as the function's call, parameters left out."""
    match expression:
        case Cast(operand=operand) | Assignment(target=operand):
            return is_local(operand)
    return isinstance(expression, Name) and expression.variable.storage in _OWN
