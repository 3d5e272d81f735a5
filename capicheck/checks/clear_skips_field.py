"""`clear-skips-field`: a `tp_clear` that leaves behind an owned field through which a cycle can go."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.field_problems import listed, ownership_notes
from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.owned_fields import Evidence, Owned
from capicheck.facts.program import Program
from capicheck.facts.type_model import type_models
from capicheck.findings.finding import Confidence


def check(program: Program) -> Iterator[Problem]:
    """One problem for each clear function, at its name, with all the fields that it leaves.

    `tp_clear` need not release strings and numbers, which can be part of no cycle.  Where all that is left are
    containers that break cycles themselves, that is told with low confidence.
    """
    told = set()
    for model in type_models(program):
        cleared = model.cleared
        if model.clear is None or cleared is None or model.has_gc is False or cleared.delegates or cleared.opaque:
            continue
        function = model.clear.function
        if function.name_span in told:
            continue
        if model.has_managed_dict and not cleared.managed:
            told.add(function.name_span)
            yield Problem(
                function.name_span,
                f"`{function.name}` does not clear the managed dictionary of `{model.definition.label}`",
                function=function.name,
                notes=(Note(model.definition.span, "the type has `Py_TPFLAGS_MANAGED_DICT`"),),
                help="call `PyObject_ClearManagedDict(self)` (`_PyObject_ClearManagedDict` in Python 3.12)",
            )
        left = tuple(
            item
            for item in model.owned
            if item.content is not Content.ATOMIC and not item.linked and not cleared.gives_up(item.key)
        )
        if left:
            told.add(function.name_span)
            yield Problem(
                function.name_span,
                f"`{function.name}` does not release {listed(left)}, which `{model.definition.label}` owns",
                function=function.name,
                confidence=_confidence(left),
                notes=ownership_notes(model, left),
                help=f"release it: `Py_CLEAR(self->{left[0].name});`",
            )


def _confidence(left: tuple[Owned, ...]) -> Confidence:
    if all(item.breaks_cycles for item in left):
        return Confidence.LOW
    sure = left[0].evidence is not Evidence.STORED and left[0].content is Content.ANY
    return Confidence.HIGH if sure else Confidence.MEDIUM
