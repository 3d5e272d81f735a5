"""What is done once only: behind a flag that was found unset, and that nothing unsets again."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import Bodies, Body, bodies, root
from capicheck.facts.guards import is_behind
from capicheck.facts.initialisers import integer, plain
from capicheck.facts.program import Program
from capicheck.facts.running import running
from capicheck.facts.type_definitions import definition_key
from capicheck.ir.expressions import Binary, Expression, Name, Storage, Variable
from capicheck.ir.graph import Block, Branch, Function
from capicheck.ir.source import Span

OUTLIVING = frozenset((Storage.STATIC, Storage.STATIC_LOCAL, Storage.GLOBAL, Storage.EXTERN))
"""Where variables live that outlast the calls of functions."""


class Guards:
    """Which functions are only called where a flag was found unset."""

    def __init__(self, program: Program) -> None:
        """Prepare to answer for the functions of `program`."""
        self._program = program
        self._bodies: Bodies = bodies(program)
        self._known: dict[tuple[Span, frozenset[str]], bool] = {}

    def once(self, function: Function, reset: frozenset[str]) -> bool:
        """Whether each call of `function` after initialisation is behind a flag that is none of those that are `reset`.

        A function that calls itself, or that stands in a table, is called more often.
        """
        key = function.span, reset
        if key not in self._known:
            self._known[key] = False
            self._known[key] = self._is_guarded(function, reset)
        return self._known[key]

    def _is_guarded(self, function: Function, reset: frozenset[str]) -> bool:
        if not running(self._program).is_called(function):
            return False
        callers = [
            body
            for body in self._bodies.mentioning({function.name})
            if self._program.function(function.name, body.unit) is function
            and running(self._program).later(body.function)
        ]
        return bool(callers) and all(self._behind_flag(body, function, reset) for body in callers)

    def _behind_flag(self, body: Body, function: Function, reset: frozenset[str]) -> bool:
        calls = [call for call in body.calls if call.name == function.name]
        if not calls or body.function is function:
            return False
        return self.once(body.function, reset) or all(
            any(definition_key(self._defined(body, flag)) not in reset for flag in unset_before(body, None, call.span))
            for call in calls
        )

    def _defined(self, body: Body, variable: Variable) -> Variable:
        definition = self._program.variable(variable.key, body.unit)
        return definition.variable if definition is not None else variable


def unset_before(body: Body, variable: Variable | None, span: Span) -> Iterator[Variable]:
    """The variables that tests find unset on every way to the place at `span`: flags that are set there, `variable`."""
    place = next((expression for expression in body.function.expressions() if expression.span == span), None)
    if place is None:
        return
    stored = (root(store.target) for store in body.stores)
    flags = {item.key: item for item in stored if item is not None and item.storage in OUTLIVING}
    if variable is not None:
        flags[variable.key] = variable
    for key, flag in flags.items():
        if is_behind(body.function, place, lambda block, key=key: _not_unset(block, {key})):  # type: ignore[misc]
            yield flag


def _not_unset(block: Block, flags: set[str]) -> tuple[int, ...]:
    """The blocks that may come next without one of the `flags` having been found unset."""
    match block.terminator:
        case Branch(condition=condition, then=then, otherwise=otherwise):
            unset = _unset_side(condition, flags)
            return (otherwise,) if unset is True else (then,) if unset is False else (then, otherwise)
    return block.successors


def _unset_side(condition: Expression, flags: set[str]) -> bool | None:
    """Whether one of the `flags` is unset where `condition` is true (or false); None where it says nothing of them."""
    match plain(condition):
        case Binary(operator="==" | "<" | "<=", left=left, right=right) if _is_constant(right):
            return True if _is_one_of(left, flags) else None
        case Binary(operator="!=" | ">" | ">=", left=left, right=right) if _is_constant(right):
            return False if _is_one_of(left, flags) else None
        case asked if _is_one_of(asked, flags):
            return False
    return None


def _is_constant(expression: Expression) -> bool:
    value = plain(expression)
    return integer(value) is not None or (isinstance(value, Name) and value.variable.constant)


def _is_one_of(expression: Expression, flags: set[str]) -> bool:
    named = root(plain(expression))
    return named is not None and named.key in flags
