"""States that differ only in whether an object is owed or NULL are made one, and no others."""

from __future__ import annotations

import pytest

from capicheck.domain import signs as s
from capicheck.domain.knowledge import ERROR, NORMAL, Knowledge, Trait
from capicheck.domain.state import CLEAR, SET, State
from capicheck.domain.values import NULL, Place
from capicheck.engine.merging import merged

SPAM, EGGS = -1, -2
NEW = Knowledge(s.POSITIVE, 1, Trait.NEW)


def state(*owed: int, severity: int = NORMAL, exception: int = CLEAR, known: Knowledge = NEW) -> State:
    """A state in which these variables hold an object that is owed, and the others NULL."""
    made = State()
    for variable in (SPAM, EGGS):
        if variable in owed:
            made.memory[Place(variable)] = -variable
            made.known[-variable] = known
        else:
            made.memory[Place(variable)] = NULL
    made.severity, made.exception = severity, exception
    return made


def key(of: State) -> object:
    def settle(*_: int | Place) -> None:
        raise AssertionError("nothing here outlives the function")

    return of.normalise({SPAM, EGGS}, (), settle, int, strict=True)


def test_every_combination_is_one_state() -> None:
    [one] = merged([state(), state(SPAM), state(EGGS), state(SPAM, EGGS)], key)

    assert one.memory == {Place(SPAM): 1, Place(EGGS): 2}
    assert {known.signs for known in one.known.values()} == {s.POINTER}
    assert one.narrow(1, s.ZERO)
    assert one.memory[Place(SPAM)] == NULL
    assert one.known[2].owed == 1


def test_what_is_null_only_together_stays_apart() -> None:
    assert len(merged([state(), state(SPAM, EGGS)], key)) == 2


def test_an_exception_tells_states_apart() -> None:
    assert len(merged([state(exception=SET), state(SPAM)], key)) == 2


def test_what_a_second_place_holds_stays_apart() -> None:
    shared = state(SPAM)
    shared.memory[Place(EGGS)] = 1
    assert len(merged([state(), shared], key)) == 2


@pytest.mark.parametrize("known", [NEW.escaped(), NEW.owing(-1), Knowledge(s.POSITIVE, 1, Trait.HELD)])
def test_only_new_references_are_taken_for_null_as_well(known: Knowledge) -> None:
    assert len(merged([state(), state(SPAM, known=known)], key)) == 2


@pytest.mark.parametrize("severities", [(NORMAL, ERROR), (ERROR, NORMAL)])
def test_what_it_takes_to_get_there_tells_states_apart(severities: tuple[int, int]) -> None:
    null, owed = severities
    assert len(merged([state(severity=null), state(SPAM, severity=owed)], key)) == 2
