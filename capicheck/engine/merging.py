"""States at one node that are made one, without a loss: an object that is owed, or NULL, which owes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import UNSURE, State
from capicheck.domain.values import NULL, REGISTERS, Place, Symbol, Variable


def merged(states: list[State], key: Callable[[State], object]) -> list[State]:
    """`states` with those made one that differ only in whether a variable holds a new reference or NULL.

    `key` says of a state, which it may change, what it says: states with equal keys say the same.
    """
    for variable in sorted(_candidates(states), reverse=True):
        states = _merged_at(variable, states, key)
    return states


def _candidates(states: Iterable[State]) -> set[Variable]:
    null: set[Variable] = set()
    owing: set[Variable] = set()
    for state in states:
        for (base, path), value in state.memory.items():
            if not path and REGISTERS < base < 0:
                if type(value) is int:
                    if _is_owed(state, value):
                        owing.add(base)
                elif value == NULL:
                    null.add(base)
    return null & owing


def _is_owed(state: State, symbol: Symbol) -> bool:
    known = state.known.get(symbol)
    return known is not None and known.owed > 0 and known.traits & (Trait.NEW | Trait.ESCAPED) == Trait.NEW


def _merged_at(variable: Variable, states: list[State], key: Callable[[State], object]) -> list[State]:
    """`states` with those made one that differ only in what `variable` holds."""
    place = Place(variable)
    owing: dict[object, tuple[int, Symbol]] = {}
    null: list[tuple[object, int]] = []
    for at, state in enumerate(states):
        value = state.memory.get(place)
        if type(value) is int:
            if _is_owed(state, value) and _is_alone(state, value):
                rest = state.copy()
                del rest.memory[place], rest.known[value]
                owing.setdefault(key(rest), (at, value))
        elif value == NULL:
            rest = state.copy()
            del rest.memory[place]
            null.append((key(rest), at))
    covered: set[int] = set()
    for rest_key, at in null:
        found = owing.get(rest_key)
        if found is None:
            continue
        owner, symbol = found
        if _covers(states[owner], symbol, states[at].severity):
            covered.add(at)
    return [state for at, state in enumerate(states) if at not in covered] if covered else states


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


def _covers(state: State, symbol: Symbol, severity: int) -> bool:
    """Let `symbol` be NULL as well in `state`, which takes `severity`; false where that would say something else."""
    known = state.known[symbol]
    if severity < state.severity:
        return False
    signs = known.signs | s.ZERO
    if severity == state.severity:
        state.known[symbol] = Knowledge(signs, known.owed, known.traits, known.keeper)
        return True
    if state.exception == UNSURE:
        return False
    state.known[symbol] = Knowledge(signs, known.owed, known.traits, known.keeper, s.ZERO, severity)
    return True
