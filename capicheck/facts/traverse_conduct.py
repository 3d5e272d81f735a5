"""What traverse functions do that they must not: the collector reckons with what they visit.

The collector subtracts one from a copy of an object's count for each visit, and takes an object whose copy reaches 0
for garbage.  A visit too many, or one of an object that is only lent, makes it free what is still in use.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.contracts.outcomes import ResultKind
from capicheck.contracts.reading import contract
from capicheck.facts.bodies import Body
from capicheck.facts.delegation import is_own_type
from capicheck.facts.owned_fields import owned_fields
from capicheck.facts.ownership import ACQUIRES, RELEASES
from capicheck.facts.places import place
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.facts.traverse import Visits, is_visit, visitors_of
from capicheck.facts.type_model import TypeModel
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Cast, Expression, Index, Integer, Member, Name
from capicheck.ir.graph import Block, Evaluate, Function, walk
from capicheck.ir.source import Span
from capicheck.ir.types import Void


class Misconduct(Enum):
    """What a traverse function does that it must not."""

    IGNORES = "does not look at what visiting returns"
    TWICE = "visits the same object twice"
    COUNTS = "changes a reference count"
    MAKES = "makes an object"
    LENT = "visits what is only lent"


@frozen
class Lapse:
    """One such place, with a sentence about it and about the places that belong to it."""

    kind: Misconduct
    function: Function
    span: Span
    sentence: str
    notes: tuple[tuple[Span, str], ...] = ()


def lapses(program: Program, model: TypeModel) -> Iterator[Lapse]:
    """What the type's own traverse function, and the helpers that it hands its visitor to, do wrong."""
    visited = model.visited
    if model.traverse is None or visited is None:
        return
    for body in visited.bodies:
        yield from _ignored(body)
        yield from _counted(body)
        yield from _twice(body)
    yield from _with_base(model, model.traverse, visited)
    yield from _lent(program, model, model.traverse)


def _ignored(body: Body) -> Iterator[Lapse]:
    """Visits whose results are dropped, though the function could return them."""
    function, visitors = body.function, visitors_of(body)
    for block in function.blocks:
        for statement in block.statements:
            dropped = statement.expression if isinstance(statement, Evaluate) else None
            if isinstance(dropped, Cast) and isinstance(dropped.type, Void):
                dropped = dropped.operand
            if not isinstance(dropped, Call) or dropped.name == "Py_VISIT" or isinstance(dropped.type, Void):
                continue
            if is_visit(dropped, visitors) or any(_is_one_of(item, visitors) for item in dropped.arguments):
                yield Lapse(
                    Misconduct.IGNORES,
                    function,
                    dropped.span,
                    f"`{function.name}` goes on when `{_called(dropped)}` asks to stop",
                )


def _called(call: Call) -> str:
    if call.name:
        return f"{call.name}()"
    return next((f"{item.variable.name}()" for item in walk(call.callee) if isinstance(item, Name)), "visit()")


def _is_one_of(expression: Expression, keys: set[str]) -> bool:
    return isinstance(expression, Name) and expression.variable.key in keys


def _counted(body: Body) -> Iterator[Lapse]:
    """Calls that change a count or make an object."""
    function = body.function
    for call in body.calls:
        if call.name in RELEASES or call.name in ACQUIRES:
            yield Lapse(
                Misconduct.COUNTS,
                function,
                call.span,
                f"`{function.name}` changes a reference count with `{call.name}()`",
            )
            continue
        known = contract(call.name) if call.name else None
        if known is not None and any(outcome.result.kind is ResultKind.NEW for outcome in known.outcomes):
            yield Lapse(
                Misconduct.MAKES, function, call.span, f"`{function.name}` makes an object with `{call.name}()`"
            )


def _twice(body: Body) -> Iterator[Lapse]:
    """Visits of a place that was visited on the way there."""
    visits = list(_visits(body))
    for at, (block, order, name, call) in enumerate(visits):
        for other_block, other_order, other_name, other in visits[:at] + visits[at + 1 :]:
            if name != other_name or (other_block, other_order) == (block, order):
                continue
            follows = other_order < order if block == other_block else _leads_to(body.function, other_block, block)
            if follows and other.span.start <= call.span.start and other.span != call.span:
                yield Lapse(
                    Misconduct.TWICE,
                    body.function,
                    call.span,
                    f"`{body.function.name}` visits `{_shown(call.arguments[0])}` a second time",
                    ((other.span, "it is visited here already"),),
                )
                break


def _visits(body: Body) -> Iterator[tuple[int, int, str, Call]]:
    """The visits of places that stay the same: the block, the order in it, the place and the call."""
    visitors = visitors_of(body)
    for at, block in enumerate(body.function.blocks):
        for order, call in enumerate(_calls(block)):
            if is_visit(call, visitors) and call.arguments:
                name = place(call.arguments[0])
                if name and _stays(body, call.arguments[0]):
                    yield at, order, name, call


def _calls(block: Block) -> Iterator[Call]:
    for expression in block.expressions():
        yield from (item for item in walk(expression) if isinstance(item, Call))


def _stays(body: Body, expression: Expression) -> bool:
    """Whether `expression` names the same object whenever it is evaluated: a field of the object, or its type."""
    if isinstance(expression, Call):
        return is_own_type(body, expression)
    if not isinstance(expression, Member):
        return False
    indexes = (item.index for item in walk(expression) if isinstance(item, Index))
    names = [item.variable.key for item in walk(expression) if isinstance(item, Name)]
    assigned = any(len(body.values.get(name, ())) > 1 for name in names)
    return all(isinstance(index, Integer) for index in indexes) and not assigned


def _leads_to(function: Function, start: int, goal: int) -> bool:
    pending, seen = list(function.blocks[start].successors), set()
    while pending:
        at = pending.pop()
        if at == goal:
            return True
        if at not in seen:
            seen.add(at)
            pending.extend(function.blocks[at].successors)
    return False


def _shown(expression: Expression) -> str:
    if isinstance(expression, Member):
        return expression.field
    return "Py_TYPE(self)" if isinstance(expression, Call) else "it"


def _with_base(model: TypeModel, body: Body, visited: Visits) -> Iterator[Lapse]:
    """What the type's function visits although the base's, which it calls, does so."""
    if visited.type is not None and visited.base_type:
        yield Lapse(
            Misconduct.TWICE,
            body.function,
            visited.type,
            f"`{body.function.name}` visits the type, and so does the base's function that it calls",
            ((model.definition.span, f"`{model.definition.label}` is defined here"),),
        )
    for call in body.calls:
        if not is_visit(call, visitors_of(body)) or not isinstance(call.arguments[0], Member):
            continue
        for key in body.fields(call.arguments[0]) & visited.inherited:
            yield Lapse(
                Misconduct.TWICE,
                body.function,
                call.span,
                f"`{body.function.name}` visits `{key.name}`, and so does the base's function that it calls",
            )


def _lent(program: Program, model: TypeModel, body: Body) -> Iterator[Lapse]:
    """Visits of fields that objects are only lent to."""
    owned: set[FieldKey] = {item.key for item in model.owned}
    for call in body.calls:
        if not is_visit(call, visitors_of(body)) or not isinstance(call.arguments[0], Member):
            continue
        for key in body.fields(call.arguments[0]) - owned:
            lent = owned_fields(program).is_lent(body.unit, key)
            if lent is not None:
                yield Lapse(
                    Misconduct.LENT,
                    body.function,
                    call.span,
                    f"`{body.function.name}` visits `{key.name}`, to which `{model.definition.label}` has no reference",
                    ((lent, f"`{key.name}` is given an object without a reference here"),),
                )
