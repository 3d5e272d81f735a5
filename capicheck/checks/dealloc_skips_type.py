"""`dealloc-skips-type`: a heap type's `tp_dealloc` that does not release the type.

Every way of making an instance takes a reference to a heap type since Python 3.8 (What's New in Python 3.8, "Changes in
the C API"), older than any version that is audited for.
"""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.deallocation import deallocation
from capicheck.facts.program import Program
from capicheck.facts.types import types


def check(program: Program) -> Iterator[Problem]:
    """One problem for each deallocation function, at its name, with where it frees the object."""
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
            notes=(
                Note(found.freed, "the instance is freed here"),
                Note(definition.span, f"`{definition.label}` is a heap type"),
            ),
            help="save `PyTypeObject *tp = Py_TYPE(self);` first and end with `Py_DECREF(tp);`",
        )
