"""`dealloc-skips-type`: a heap type's `tp_dealloc` that does not release the type.

Every way of making an instance takes a reference to a heap type since Python 3.8 (What's New in Python 3.8, "Changes in
the C API"), older than any version that is audited for.
"""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.type_definitions import Kind
from capicheck.facts.type_model import type_models


def check(program: Program) -> Iterator[Problem]:
    """One problem for each deallocation function, at its name, with where it frees the object."""
    told = set()
    for model in type_models(program):
        definition, ended = model.definition, model.ended
        if definition.kind is not Kind.HEAP or model.dealloc is None or ended is None or ended.ended is None:
            continue
        function = model.dealloc.function
        if ended.releases_type or ended.type_left or function.name_span in told:
            continue
        told.add(function.name_span)
        yield Problem(
            function.name_span,
            f"`{function.name}` frees the instance but not its reference to the heap type `{definition.label}`",
            function=function.name,
            notes=(
                Note(ended.ended, "the instance is freed here"),
                Note(definition.span, f"`{definition.label}` is a heap type"),
            ),
            help="save `PyTypeObject *tp = Py_TYPE(self);` first and end with `Py_DECREF(tp);`",
        )
