"""`global-object`: a static or global C variable that holds Python objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from capicheck.checks.problem import Note, Problem
from capicheck.facts.globals import ObjectGlobal, object_globals
from capicheck.facts.module_state import state_of_unit
from capicheck.facts.program import Program
from capicheck.ir.expressions import Storage

_MOST_WRITES = 3
"""How many of the places that write a variable are told."""
_MOST_NAMES = 3
"""How many of the variables of one declaration are named."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each declaration, with the places that write its first variable."""
    for together in _declarations(program):
        first, *others = together
        yield Problem(
            first.definition.variable.span,
            _message(together),
            function=first.definition.function,
            notes=tuple(
                Note(
                    write.span, f"`{write.function}` writes it here" if write.function else "its address is taken here"
                )
                for write in first.writes[:_MOST_WRITES]
            ),
            help=_remedy(program, first, alone=not others),
        )


def _declarations(program: Program) -> Iterator[list[ObjectGlobal]]:
    """The variables, those that are declared together with their like in one statement as one."""
    found: dict[tuple[str, int, str], list[ObjectGlobal]] = {}
    for item in object_globals(program):
        span = item.definition.variable.span
        start = program.sources[span.file].data.rfind(b";", 0, span.start)
        found.setdefault((span.file, start, _what(item)), []).append(item)
    yield from found.values()


def _message(together: Sequence[ObjectGlobal]) -> str:
    first, *others = together
    variable = first.definition.variable
    scope = "the threads' interpreters share" if variable.thread_local else "all interpreters share"
    if not others:
        return f"`{variable.qualified_name}` {_what(first)}, which {scope}"
    named = [f"`{item.definition.variable.qualified_name}`" for item in together]
    if len(named) > _MOST_NAMES:
        named[_MOST_NAMES:] = [f"{len(named) - _MOST_NAMES} more"]
    return f"{', '.join(named[:-1])} and {named[-1]} hold Python objects, which {scope}"


def _what(found: ObjectGlobal) -> str:
    if found.embedded:
        return "is a statically allocated object"
    if found.fields:
        return f"holds Python objects in {', '.join(f'`{name}`' for name in found.fields)}"
    return "holds a Python object"


def _remedy(program: Program, found: ObjectGlobal, *, alone: bool) -> str:
    """What replaces it."""
    variable = found.definition.variable
    if found.embedded:
        return "allocate one in the module's exec function, and keep a pointer to it in the module state"
    known = state_of_unit(program, found.unit)
    state = f"`{known.record}`" if known is not None and known.record else "the module state"
    it = f"it as `{variable.name}`" if alone else "them"
    if variable.storage is Storage.STATIC_LOCAL:
        return f"make {'it' if alone else 'them'} in the module's exec function, and keep {it} in {state}"
    return f"keep {it} in {state}, visited by `m_traverse` and released by `m_clear`"
