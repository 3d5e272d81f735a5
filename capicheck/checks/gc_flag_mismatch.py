"""`gc-flag-mismatch`: `Py_TPFLAGS_HAVE_GC` without `tp_traverse`, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE, MANAGED_WEAKREF
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.type_model import type_models
from capicheck.findings.finding import Confidence


def check(program: Program) -> Iterator[Problem]:
    """One problem for each type whose flags and slots disagree."""
    for model in type_models(program):
        yield from _flags_and_slots(model.definition)
        if model.has_gc is False and (model.has_managed_dict or model.definition.flags.has(MANAGED_WEAKREF)):
            yield _managed(model.definition, "DICT" if model.has_managed_dict else "WEAKREF")


def _managed(definition: TypeDefinition, what: str) -> Problem:
    """A managed field of a type without garbage collection (the manual's "Type Objects", `Py_TPFLAGS_MANAGED_DICT`)."""
    return Problem(
        definition.span,
        f"`{definition.label}` has `Py_TPFLAGS_MANAGED_{what}` but not `Py_TPFLAGS_HAVE_GC`, which that needs",
        help="add `Py_TPFLAGS_HAVE_GC` and a `tp_traverse` that calls `PyObject_VisitManagedDict()`"
        if what == "DICT"
        else "add `Py_TPFLAGS_HAVE_GC` and a `tp_traverse`, or keep a `__weaklistoffset__` member",
    )


def _flags_and_slots(definition: TypeDefinition) -> Iterator[Problem]:
    """What is wrong with one type; less sure where Python subclasses, which have the flag, may be all that is used."""
    if not definition.complete:
        return
    given = [slot for slot in ("tp_traverse", "tp_clear") if definition.function(slot)]
    if definition.declares_gc and "tp_traverse" not in definition.slots:
        yield Problem(
            definition.span,
            f"`{definition.label}` has `Py_TPFLAGS_HAVE_GC` but no `tp_traverse`, which the flag stops it from "
            "inheriting",
            help="add a `tp_traverse` that visits every owned object, or remove the flag",
        )
    elif definition.declares_gc is False and given:
        slots = " and ".join(f"`{slot}`" for slot in given)
        yield Problem(
            definition.span,
            f"`{definition.label}` has {slots} but not `Py_TPFLAGS_HAVE_GC`, so the garbage collector ignores its "
            "instances",
            confidence=Confidence.HIGH if definition.flags.has(BASETYPE) is False else Confidence.MEDIUM,
            notes=tuple(Note(definition.slots[slot].span, f"`{slot}` is given here") for slot in given),
            help="add `Py_TPFLAGS_HAVE_GC`, and allocate, track and free instances as that flag demands",
        )
