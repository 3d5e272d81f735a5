"""`dealloc-skips-type`: a heap type's `tp_dealloc` that does not release the type."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.deallocation import deallocation
from capicheck.facts.program import Program
from capicheck.facts.types import types
from capicheck.settings import PythonVersion

SINCE = PythonVersion(3, 8)
"""Every way of making an instance takes a reference to a heap type since then (What's New in Python 3.8)."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each deallocation function, at its name, with where it frees the object."""
    if program.target_python < SINCE:
        return
    known = types(program)
    told = set()
    for definition in known.heap():
        body = known.function(definition, "tp_dealloc")
        found = deallocation(program, definition)
        if body is None or found is None or found.freed is None or body.function.name_span in told:
            continue
        if found.releases_type or found.delegates:
            continue
        told.add(body.function.name_span)
        yield Problem(
            body.function.name_span,
            f"`{body.function.name}` frees the instance but not its reference to the heap type `{definition.label}`",
            function=body.function.name,
            python="" if program.min_python >= SINCE else f">={SINCE}",
            notes=(
                Note(found.freed, "the instance is freed here"),
                Note(definition.span, f"`{definition.label}` is a heap type"),
            ),
            help="save `PyTypeObject *tp = Py_TYPE(self);` first and end with `Py_DECREF(tp);`",
        )
