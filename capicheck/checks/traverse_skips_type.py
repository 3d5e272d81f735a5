"""`traverse-skips-type`: a heap type whose `tp_traverse` does not visit `Py_TYPE(self)`.

Traverse functions of heap types owe that visit since Python 3.9 (What's New in Python 3.9, "Changes in the C API"), the
oldest version that is audited for.
"""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.traverse import visits
from capicheck.facts.types import types


def check(program: Program) -> Iterator[Problem]:
    """One problem for each traverse function, at its name."""
    known = types(program)
    told = set()
    for definition in known.heap():
        body = known.function(definition, "tp_traverse")
        visited = visits(program, definition)
        if body is None or visited is None or definition.declares_gc is False or body.function.name_span in told:
            continue
        if visited.type or visited.opaque or visited.delegates:
            continue
        told.add(body.function.name_span)
        yield Problem(
            body.function.name_span,
            f"`{body.function.name}` does not visit the type, to which each instance of `{definition.label}` "
            "holds a reference",
            function=body.function.name,
            notes=(Note(definition.span, f"`{definition.label}` is a heap type"),),
            help="add `Py_VISIT(Py_TYPE(self));`",
        )
