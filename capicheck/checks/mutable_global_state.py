"""`mutable-global-state`: C state that all interpreters share and that is written after initialisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.running import Running, running
from capicheck.facts.shared_state import Manner, SharedState, SharedWrite, shared_state
from capicheck.findings.finding import Confidence
from capicheck.ir.expressions import Storage
from capicheck.ir.types import Array
from capicheck.settings import PythonVersion

_MOST_WRITES = 3
"""How many of the places that write a variable are told."""
_PY_MUTEX = PythonVersion(3, 13)


def check(program: Program) -> Iterator[Problem]:
    """One problem for each variable, with the places that write it.

    What is only filled where it was found empty, and stays so, is told with low confidence.
    """
    known = running(program)
    for state in shared_state(program):
        later = [write for write in state.writes if known.later(write.function)]
        if later:
            yield _problem(program, known, state, later)


def _problem(program: Program, known: Running, state: SharedState, later: Sequence[SharedWrite]) -> Problem:
    variable = state.variable
    once = all(write.manner is Manner.ONCE for write in later)
    what = "what it points to is" if all(write.behind for write in later) else "it is"
    when = "filled on first use" if once else "written after initialisation"
    return Problem(
        variable.span,
        f"all interpreters share `{variable.qualified_name}`, and {what} {when}",
        function=state.definition.function,
        confidence=Confidence.LOW if once else Confidence.MEDIUM,
        notes=tuple(Note(write.span, _told(known, write)) for write in later[:_MOST_WRITES]),
        help=_remedy(program, state, once=once),
    )


def _told(known: Running, write: SharedWrite) -> str:
    entered, *between = known.way(write.function)
    way = f", which `{entered.name}` leads to" if between else ""
    return f"`{write.function.name}` {write.manner.value} here{way}"


def _remedy(program: Program, state: SharedState, *, once: bool) -> str:
    lock = "a `PyMutex`" if program.min_python >= _PY_MUTEX else "a lock (`PyMutex` from 3.13 on)"
    if once:
        return f"fill it when the library is loaded, or under {lock}: two interpreters may find it empty at once"
    if state.variable.storage is Storage.STATIC_LOCAL and isinstance(state.variable.type, Array):
        return "make it a local variable, or memory that the caller gives"
    return f"keep it in the module state, or where the process needs only one, guard it with {lock} or make it atomic"
