"""`traverse-skips-field`: an object field that the type owns and `tp_traverse` does not visit."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.field_problems import listed, ownership_notes
from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.owned_fields import Evidence, Owned
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.facts.traverse import inherited_visits
from capicheck.facts.type_model import TypeModel, type_models
from capicheck.findings.finding import Confidence
from capicheck.ir.graph import Function


def check(program: Program) -> Iterator[Problem]:
    """One problem for each field that a traverse function leaves out, at the function's name.

    Fields that a subtype's traverse function leaves to nobody are told together, since one call would mend them.
    """
    told: set[tuple[object, FieldKey]] = set()
    for model in type_models(program):
        visited = model.visited
        if model.inherits_gc:
            yield from _inherited(program, model)
        if model.traverse is None or visited is None or visited.opaque or model.definition.declares_gc is False:
            continue
        function = model.traverse.function
        if model.has_managed_dict and not visited.managed and not visited.delegates:
            yield _managed(function, model)
        missing = [
            item
            for item in model.owned
            if item.key not in visited.fields and (function.name_span, item.key) not in told
        ]
        told |= {(function.name_span, item.key) for item in missing}
        for item in missing:
            if item.key.record not in model.inherited:
                yield _problem(function, model, (item,))
        left = tuple(item for item in missing if item.key.record in model.inherited)
        if left and not visited.delegates:
            shown = tuple(item for item in left if item.content is not Content.ATOMIC)
            yield _problem(function, model, shown or left)


def _managed(function: Function, model: TypeModel) -> Problem:
    return Problem(
        function.name_span,
        f"`{function.name}` does not visit the managed dictionary of `{model.definition.label}`",
        function=function.name,
        notes=(Note(model.definition.span, "the type has `Py_TPFLAGS_MANAGED_DICT`"),),
        help="call `PyObject_VisitManagedDict(self, visit, arg)` (`_PyObject_VisitManagedDict` in Python 3.12)",
    )


def _inherited(program: Program, model: TypeModel) -> Iterator[Problem]:
    """A type that takes the garbage collection of its base, whose function knows nothing of the type's own fields."""
    visited = inherited_visits(program, model.definition)
    if visited is None or visited.opaque or visited.delegates:
        return
    left = tuple(
        item
        for item in model.owned
        if item.key not in visited.fields and not item.linked and item.content is not Content.ATOMIC
    )
    if not left:
        return
    yield Problem(
        model.definition.span,
        f"`{model.definition.label}` inherits a `tp_traverse` that does not visit {listed(left)}, which it owns",
        confidence=_confidence(left[0]),
        notes=ownership_notes(model, left),
        help="give the type `Py_TPFLAGS_HAVE_GC`, `tp_traverse` and `tp_clear`, which call the base's first",
    )


def _problem(function: Function, model: TypeModel, missing: tuple[Owned, ...]) -> Problem:
    return Problem(
        function.name_span,
        f"`{function.name}` does not visit {listed(missing)}, which `{model.definition.label}` owns",
        function=function.name,
        confidence=_confidence(missing[0]),
        notes=ownership_notes(model, missing),
        help=f"visit it: `Py_VISIT(self->{missing[0].name});`"
        if len(missing) == 1
        else "call the base's traverse function, or visit them with `Py_VISIT()`",
    )


def _confidence(item: Owned) -> Confidence:
    if item.content is Content.ATOMIC:
        return Confidence.LOW
    sure = item.evidence is not Evidence.STORED and item.content is Content.ANY and not item.linked
    return Confidence.HIGH if sure else Confidence.MEDIUM
