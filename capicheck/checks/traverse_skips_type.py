"""`traverse-skips-type`: a heap type whose `tp_traverse` does not visit `Py_TYPE(self)`.

Traverse functions of heap types owe that visit since Python 3.9 (What's New in Python 3.9, "Changes in the C API"), the
oldest version that is audited for.
"""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.type_definitions import Kind
from capicheck.facts.type_model import type_models


def check(program: Program) -> Iterator[Problem]:
    """One problem for each traverse function, at its name."""
    told = set()
    for model in type_models(program):
        definition, visited = model.definition, model.visited
        if definition.kind is not Kind.HEAP or model.traverse is None or visited is None:
            continue
        function = model.traverse.function
        if definition.declares_gc is False or function.name_span in told:
            continue
        if visited.type is not None or visited.base_type or visited.opaque or visited.delegates:
            continue
        told.add(function.name_span)
        yield Problem(
            function.name_span,
            f"`{function.name}` does not visit the type, to which each instance of `{definition.label}` "
            "holds a reference",
            function=function.name,
            notes=(Note(definition.span, f"`{definition.label}` is a heap type"),),
            help="add `Py_VISIT(Py_TYPE(self));`",
        )
