"""`dealloc-skips-field`: a `tp_dealloc` that leaves an owned field behind."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.field_problems import listed, ownership_notes
from capicheck.checks.problem import Note, Problem
from capicheck.facts.finalisation import Finalisation
from capicheck.facts.instance_members import method
from capicheck.facts.owned_fields import Evidence, Owned
from capicheck.facts.program import Program
from capicheck.facts.type_model import TypeModel, type_models
from capicheck.findings.finding import Confidence
from capicheck.settings import PythonVersion

_FIRST_IMMORTAL = PythonVersion(3, 12)
"""PEP 683: the counts of None, True and False stand still."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each deallocation function, at its name, or for each type that has none and needs one."""
    told = set()
    for model in type_models(program):
        ended = model.ended
        place = model.dealloc.function.name_span if model.dealloc is not None else model.definition.span
        if ended is None or ended.delegates or place in told:
            continue
        left = tuple(item for item in model.owned if not item.linked and not ended.gives_up(item.key))
        lent_out = tuple(item for item in left if _is_for_a_context(program, model, item))
        left = tuple(item for item in left if item not in lent_out)
        told.add(place)
        yield from (_context(program, model, item) for item in lent_out)
        for problem in (_fields(model, left, program.min_python), _weak_references(model, ended)):
            if problem is not None:
                yield problem


def _is_for_a_context(program: Program, model: TypeModel, item: Owned) -> bool:
    """Whether `__enter__` fills the field, `__exit__` uses it, and nothing releases it.

    Each use as a context fills it anew: to release it at the end of the object would not be enough.
    """
    before, after = (method(program, model.definition, name) for name in ("__enter__", "__exit__"))
    if before is None or after is None or item.evidence is not Evidence.STORED or item.given_up:
        return False
    return before.holds(item.span) and after.mentions(item.key)


def _context(program: Program, model: TypeModel, item: Owned) -> Problem:
    after = method(program, model.definition, "__exit__")
    assert after is not None
    return Problem(
        after.function.name_span,
        f"`{after.function.name}` leaves the reference in `{item.name}` that `__enter__` stores there",
        function=after.function.name,
        confidence=Confidence.MEDIUM,
        notes=ownership_notes(model, (item,)),
        help=f"release it at the end: `Py_CLEAR(self->{item.name});`",
    )


def _fields(model: TypeModel, left: tuple[Owned, ...], version: PythonVersion) -> Problem | None:
    counted = tuple(item for item in left if not item.singletons)
    if not left or (not counted and version >= _FIRST_IMMORTAL):
        return None
    immortal, left = not counted, counted or left
    label = model.definition.label
    return Problem(
        model.dealloc.function.name_span if model.dealloc is not None else model.definition.span,
        f"`{model.dealloc.function.name}` does not release {listed(left)}, which `{label}` owns"
        if model.dealloc is not None
        else f"`{label}` has no `tp_dealloc` that releases {listed(left)}, which it owns",
        function=model.dealloc.function.name if model.dealloc is not None else "",
        confidence=_confidence(left[0]),
        python="<3.12" if immortal else "",
        notes=ownership_notes(model, left),
        help=f"release it: `Py_CLEAR(self->{left[0].name});`",
    )


def _weak_references(model: TypeModel, ended: Finalisation) -> Problem | None:
    if not model.has_weak_references or model.dealloc is None or ended.weak or ended.opaque:
        return None
    listed_at = model.members.weak_list[1] if model.members.weak_list is not None else model.definition.span
    function = model.dealloc.function
    return Problem(
        function.name_span,
        f"`{function.name}` frees the object and leaves weak references to it",
        function=function.name,
        notes=(Note(listed_at, f"instances of `{model.definition.label}` can be referenced weakly"),),
        help="call `PyObject_ClearWeakRefs(self)` before anything is released",
    )


def _confidence(item: Owned) -> Confidence:
    if item.given_up:
        return Confidence.LOW
    return Confidence.MEDIUM if item.evidence is Evidence.STORED else Confidence.HIGH
