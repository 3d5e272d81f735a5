"""States at one node that are made one, without a loss: an object that is owed, or NULL, which owes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeGuard

from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import State
from capicheck.domain.values import NULL, REGISTERS, Constant, Place, Symbol, Value, Variable


def merged(states: list[State], key: Callable[[State], object]) -> list[State]:
    """`states` with those made one that differ only in whether a variable holds a new reference or NULL.

    `key` says of a state, which it may change, what it says: states with equal keys say the same.
    """
    for variable in sorted(_candidates(states), reverse=True):
        states = _merged_at(variable, states, key)
    return states


def _candidates(states: Iterable[State]) -> set[Variable]:
    """The variables that hold NULL in one state, and what is owed in another."""
    held = [
        (place.base, value, state)
        for state in states
        for place, value in state.memory.items()
        if not place.path and REGISTERS < place.base < 0
    ]
    null = {variable for variable, value, _ in held if _is_null(value)}
    return {variable for variable, value, state in held if variable in null and _is_owed(value, state)}


def _is_null(value: Value | None) -> bool:
    return type(value) is Constant and value == NULL


def _is_owed(value: Value | None, state: State) -> TypeGuard[Symbol]:
    known = state.known.get(value) if type(value) is int else None
    return known is not None and known.owed > 0 and known.traits & (Trait.NEW | Trait.ESCAPED) == Trait.NEW


def _merged_at(variable: Variable, states: list[State], key: Callable[[State], object]) -> list[State]:
    """`states` with those made one that differ only in what `variable` holds."""
    place = Place(variable)
    owing: dict[object, tuple[State, Symbol]] = {}
    null: dict[object, State] = {}
    for state in states:
        value = state.memory.get(place)
        if _is_null(value):
            rest = state.copy()
            del rest.memory[place]
            null[key(rest)] = state
        elif _is_owed(value, state) and _is_alone(state, value):
            rest = state.copy()
            del rest.memory[place], rest.known[value]
            owing[key(rest)] = state, value
    covered = set()
    for shared in null.keys() & owing.keys():
        state, symbol = owing[shared]
        known = state.known[symbol]
        state.known[symbol] = Knowledge(known.signs | s.ZERO, known.owed, known.traits, known.keeper)
        covered.add(id(null[shared]))
    return [state for state in states if id(state) not in covered]


def _is_alone(state: State, symbol: Symbol) -> bool:
    """Whether nothing else in `state` speaks of `symbol` than the one place that holds it."""
    uses = Counter(value for value in state.memory.values() if type(value) is int)
    return (
        uses[symbol] == 1
        and state.exception != symbol
        and not any(place.base == symbol or f"#{symbol}" in place.path for place in state.memory)
        and not any(known.keeper == symbol for known in state.known.values())
        and not any(symbol in (left, right, answer) for (_, left, right), answer in state.terms.items())
    )
