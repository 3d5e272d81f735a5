"""`module-state-size`: `m_size` that makes no room, or too little, for the state that the module's functions use."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.initialisers import plain
from capicheck.facts.module_state import ModuleState, StateUse, module_states, size_of
from capicheck.facts.program import Program
from capicheck.findings.finding import Confidence
from capicheck.ir.expressions import Integer

_SHOWN = 2
"""How many of the places that use the state are told."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each definition."""
    for state in module_states(program):
        size = size_of(state)
        used = tuple(use for use in state.uses if use.record)
        if size is None or not used:
            continue
        if size <= 0:
            what = "is not given" if state.definition.value.field("m_size") is None else f"is {size}"
            yield _problem(state, f"`m_size` {what}, so `PyModule_GetState()` returns NULL", used)
            continue
        larger = tuple(use for use in used if (needed := _needed(use)) is not None and needed > size)
        if larger:
            yield _problem(
                state,
                f"`m_size` makes room for {_written(state, size)}, and functions use it as a `{larger[0].record}`",
                larger,
            )


def _needed(use: StateUse) -> int | None:
    record = use.body.unit.records.get(use.record)
    return record.size if record is not None else None


def _written(state: ModuleState, size: int) -> str:
    value = state.definition.value.field("m_size")
    given = plain(value) if value is not None else None
    return f"`{given.name}`" if isinstance(given, Integer) and given.name else f"{size} bytes"


def _problem(state: ModuleState, message: str, uses: tuple[StateUse, ...]) -> Problem:
    value = state.definition.value.field("m_size")
    return Problem(
        value.span if value is not None else state.definition.variable.span,
        message,
        confidence=Confidence.HIGH,
        notes=tuple(Note(use.call.span, f"`{use.body.function.name}` uses the state here") for use in uses[:_SHOWN]),
        help=f"set `.m_size = sizeof({uses[0].record})`",
    )
