"""`global-object`: a static or global C variable that holds Python objects."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.globals import ObjectGlobal, object_globals
from capicheck.facts.module_state import module_states
from capicheck.facts.program import Program
from capicheck.ir.expressions import Storage

_MOST_WRITES = 3
"""How many of the places that write a variable are told."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each variable, with the places that write it."""
    for found in object_globals(program):
        variable = found.definition.variable
        yield Problem(
            variable.span,
            f"`{variable.name}` {_what(found)}",
            function=found.definition.function,
            notes=tuple(
                Note(
                    write.span, f"`{write.function}` writes it here" if write.function else "its address is taken here"
                )
                for write in found.writes[:_MOST_WRITES]
            ),
            help=_remedy(program, found),
        )


def _remedy(program: Program, found: ObjectGlobal) -> str:
    """What replaces it."""
    variable = found.definition.variable
    if found.embedded:
        return "allocate one in the module's exec function, and keep a pointer to it in the module state"
    record = next((state.record for state in module_states(program) if state.record), "")
    state = f"`{record}`" if record else "the module state"
    if variable.storage is Storage.STATIC_LOCAL:
        return f"make it in the module's exec function, and keep it as `{variable.name}` in {state}"
    return f"keep it as `{variable.name}` in {state}, visited by `m_traverse` and released by `m_clear`"


def _what(found: ObjectGlobal) -> str:
    scope = "the threads' interpreters share" if found.definition.variable.thread_local else "all interpreters share"
    if found.embedded:
        return f"is a statically allocated object, which {scope}"
    if found.fields:
        names = ", ".join(f"`{name}`" for name in found.fields)
        return f"holds Python objects in {names}, which {scope}"
    return f"holds a Python object, which {scope}"
