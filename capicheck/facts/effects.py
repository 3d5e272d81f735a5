"""What the expressions of a function do to the objects in places: take references, release, store and hand over."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.facts.places import place
from capicheck.frozen import frozen
from capicheck.ir.expressions import AddressOf, Assignment, Call, Cast, Expression, Name, children
from capicheck.ir.graph import Block, Declare
from capicheck.ir.source import Span

_TAKES = {"Py_INCREF", "Py_XINCREF"}
_RELEASES = {"Py_DECREF", "Py_XDECREF"}
_CLEARS = {"Py_CLEAR"}


class Kind(Enum):
    """What happens to a place."""

    TAKE = "one reference more"
    RELEASE = "one reference less"
    CLEAR = "one reference less, and NULL"
    STORE = "another value"
    HAND = "handed to a function"
    EXPOSE = "its address handed to a function"


@frozen(eq=False)
class Effect:
    """Something that happens to `place`.

    `value` is what is stored there; `call` and `argument` are the call it is handed to and as which argument.
    """

    kind: Kind
    place: str
    span: Span
    value: Expression | None = None
    call: Call | None = None
    argument: int = 0


def effects(block: Block) -> tuple[Effect, ...]:
    """The effects of the block in the order in which they happen, those of its terminator's expression last."""
    found: list[Effect] = []
    stores = {id(item.value): item for item in block.statements if isinstance(item, Declare)}
    for expression in block.expressions():
        found.extend(effects_of(expression))
        declaration = stores.get(id(expression))
        if declaration is not None:
            found.append(Effect(Kind.STORE, declaration.variable.key, declaration.span, value=declaration.value))
    return tuple(found)


def effects_of(expression: Expression) -> Iterator[Effect]:
    """The effects of evaluating `expression`, inner ones first."""
    for child in children(expression):
        yield from effects_of(child)
    match expression:
        case Assignment(target=target, value=value, span=span) if place(target):
            yield Effect(Kind.STORE, place(target), span, value=value)
        case Call():
            yield from _of_call(expression)


def _of_call(call: Call) -> Iterator[Effect]:
    simple = _simple(call.name)
    for at, argument in enumerate(call.arguments):
        bare = argument.operand if isinstance(argument, Cast) else argument
        if simple is Kind.CLEAR and isinstance(bare, AddressOf):
            yield Effect(Kind.CLEAR, place(bare.operand), call.span)
        elif simple is not None:
            yield Effect(simple, place(bare), call.span)
        else:
            if place(bare):
                yield Effect(Kind.HAND, place(bare), call.span, call=call, argument=at)
            if isinstance(bare, AddressOf) and isinstance(bare.operand, Name):
                yield Effect(Kind.EXPOSE, place(bare.operand), call.span, call=call, argument=at)


def _simple(name: str) -> Kind | None:
    if name in _TAKES:
        return Kind.TAKE
    if name in _RELEASES:
        return Kind.RELEASE
    return Kind.CLEAR if name in _CLEARS else None
