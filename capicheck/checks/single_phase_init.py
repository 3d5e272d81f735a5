"""A module whose init function returns a module object instead of a multi-phase definition (PEP 489)."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.initialisers import integer
from capicheck.facts.modules import Module, single_phase
from capicheck.facts.program import Program


def check(program: Program) -> Iterator[Problem]:
    """One problem for each call that makes a module object for an init function to return."""
    for module in single_phase(program):
        yield _problem(module)


def _problem(module: Module) -> Problem:
    notes = []
    if module.creator.name != module.init.name:
        notes.append(
            Note(module.init.name_span, f"`{module.init.name}()` returns what `{module.creator.name}()` makes")
        )
    size = module.definition.value.field("m_size") if module.definition is not None else None
    if size is not None and integer(size) == -1:
        notes.append(Note(size.span, "`m_size` of -1: the module keeps its state in C globals"))
    return Problem(
        module.span,
        f"`{module.init.name}()` returns a module object: single-phase initialisation",
        function=module.creator.name,
        notes=tuple(notes),
        help="return `PyModuleDef_Init()` of a definition with slots, and fill the module in a `Py_mod_exec` function",
    )
