"""Whether an exception is pending: the states apart in which one is, and in which none is."""

from __future__ import annotations

from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import CLEAR, SET, State
from capicheck.domain.values import NULL, Place
from capicheck.engine.frame import Frame, birth_of
from capicheck.engine.instructions import Invoke


def ask_exception(frame: Frame, state: State, instruction: Invoke) -> list[State]:
    """The question whether an exception is set."""
    target = Place(instruction.target)
    ends = by_exception(state, callers=False)
    for end, is_set in ends:
        if is_set:
            known = Knowledge(s.POSITIVE, traits=Trait.LENT, keeper=-1)
            end.memory[target] = frame.symbol(end, known, birth_of(instruction))
            end.tell(instruction.call.span, "an exception is set")
        else:
            end.memory[target] = NULL
    return [end for end, _ in ends]


def by_exception(state: State, *, callers: bool) -> list[tuple[State, bool]]:
    """The states apart in which an exception is set and in which none is; `callers` counts what may be the caller's."""
    pending = state.exception
    ends = []
    if pending > 0:
        failed = state.copy()
        fails = state.knowledge(pending).fails
        sure = not state.knowledge(pending).has(Trait.AMBIGUOUS)
        if failed.narrow(pending, fails):
            failed.exception = SET
            failed.severity = max(failed.severity, state.knowledge(pending).severity)
            ends.append((failed, True))
        if not sure or state.narrow(pending, s.ANY & ~fails):
            state.exception = CLEAR
            ends.append((state, False))
        return ends
    if pending != CLEAR or callers:
        raised = state.copy()
        raised.exception = SET
        ends.append((raised, True))
    if pending != SET:
        state.exception = CLEAR
        ends.append((state, False))
    return ends
