"""`dealloc-while-tracked`: a GC type's `tp_dealloc` that releases fields before `PyObject_GC_UnTrack`."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.program import Program
from capicheck.facts.tracking import tracked_release
from capicheck.facts.type_model import type_models
from capicheck.findings.finding import Confidence


def check(program: Program) -> Iterator[Problem]:
    """One problem for each deallocation function, at its name.

    Releasing a string or a number runs no code that could start a collection, so such fields do not count.
    """
    told = set()
    for model in type_models(program):
        if model.dealloc is None or model.has_gc is not True or model.dealloc.function.name_span in told:
            continue
        keys = frozenset(item.key for item in model.owned if item.content is not Content.ATOMIC)
        found = tracked_release(program, model, keys)
        if found is None:
            continue
        told.add(model.dealloc.function.name_span)
        function = model.dealloc.function
        yield Problem(
            function.name_span,
            f"`{function.name}` releases `{found.key.name}` while the garbage collector still tracks the object",
            function=function.name,
            confidence=Confidence.HIGH if model.definition.declares_gc else Confidence.MEDIUM,
            notes=(
                Note(found.span, f"`{found.key.name}` is released here"),
                Note(model.definition.span, f"instances of `{model.definition.label}` are tracked"),
            ),
            help="begin with `PyObject_GC_UnTrack(self);`",
        )
