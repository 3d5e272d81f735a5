"""`gc-flag-mismatch`: `Py_TPFLAGS_HAVE_GC` without `tp_traverse`, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.bodies import bodies
from capicheck.facts.initialisers import variable
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE
from capicheck.facts.type_definitions import TypeDefinition, definition_key
from capicheck.facts.types import Types, types
from capicheck.findings.finding import Confidence

_TRACKED_NEW = frozenset({"PyObject_GC_New", "PyObject_GC_NewVar", "_PyObject_GC_New", "_PyObject_GC_NewVar"})


def check(program: Program) -> Iterator[Problem]:
    """One problem for each type whose flags and slots disagree, and each allocation that disagrees with its type."""
    known = types(program)
    for definition in known.definitions:
        yield from _flags_and_slots(definition)
    yield from _allocations(program, known)


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


def _allocations(program: Program, known: Types) -> Iterator[Problem]:
    """Calls that allocate a tracked instance of a static type that is not tracked."""
    for body in bodies(program).mentioning(_TRACKED_NEW):
        for call in body.calls:
            named = variable(call.arguments[0]) if call.name in _TRACKED_NEW and call.arguments else None
            item = program.variable(named.key, body.unit) if named is not None else None
            definition = known.named(definition_key(item.variable)) if item is not None else None
            if definition is not None and known.has_gc(definition) is False:
                yield Problem(
                    call.span,
                    f"`{call.name}()` allocates for the garbage collector, but `{definition.label}` does not take part",
                    function=body.function.name,
                    notes=(Note(definition.span, "the type has no `Py_TPFLAGS_HAVE_GC`"),),
                    help="allocate with `PyObject_New()`, or give the type `Py_TPFLAGS_HAVE_GC` and a `tp_traverse`",
                )
