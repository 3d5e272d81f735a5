"""`PyModule_AddObject` used as if it always, or never, took over the reference it is given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from capicheck.checks.problem import Note, Problem
from capicheck.checks.telling import mishaps, one_each, steals_on_success, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.calls import CallSite, calls_of, grouped, ignored
from capicheck.facts.handover import Body, Fate, Handover
from capicheck.facts.handover import mishaps as mishaps_of
from capicheck.facts.initialisers import plain
from capicheck.facts.memo import once_per_program
from capicheck.facts.places import is_local, place
from capicheck.facts.program import Program
from capicheck.facts.references import consumes, gives
from capicheck.findings.finding import Trigger
from capicheck.frozen import frozen
from capicheck.ir.expressions import AddressOf, Assignment, Call
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType
from capicheck.settings import PythonVersion

_FUNCTION = "PyModule_AddObject"
_VALUE = 2
_LONGEST = 40
"""Characters of a value that a message repeats."""


_NEW_REFERENCES = {"Py_NewRef", "Py_XNewRef"}


@frozen
class _Misuse:
    """A call with the first thing that goes wrong round it, and where that shows."""

    site: CallSite
    fate: Fate
    at: Span


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """For each function, one problem for each way in which its calls go wrong."""
    told_already: set[Span] = set()
    for problem in _by_statements(program):
        told_already.update((problem.span, *(note.span for note in problem.notes)))
        yield problem
    for mishap in one_each(_on_paths(program, path), lambda mishap: (mishap.function.span, mishap.origin)):
        place = next((step.span for step in reversed(mishap.steps) if _FUNCTION in step.sentence), mishap.span)
        if mishap.static or told_already.isdisjoint((mishap.span, place)):
            yield told(mishap, _on_path(mishap), _remedy(program, None))


def _on_paths(program: Program, path: str) -> Iterator[Mishap]:
    """What the engine found to go wrong because the function steals only where it succeeds."""
    for mishap in mishaps(program, path, Kind.LEAKED, Kind.DROPPED, Kind.OVER_RELEASED, Kind.STOLEN_BORROWED):
        if mishap.kind is Kind.OVER_RELEASED:
            concerned = steals_on_success(mishap.stolen_by)
        elif mishap.kind is Kind.STOLEN_BORROWED:
            concerned = (mishap.made or mishap.static) and steals_on_success(mishap.call)
        else:
            concerned = bool(mishap.refused)
        if concerned:
            yield mishap


def _on_path(mishap: Mishap) -> str:
    if mishap.kind is Kind.OVER_RELEASED:
        thief = mishap.stolen_by
        return f"{mishap.name} is released after `{thief}()` took it over: it steals the reference when it succeeds"
    if mishap.kind is Kind.STOLEN_BORROWED:
        if mishap.static:
            others = "" if mishap.uncertain else ", as it is for others here"
            return f"`{mishap.call}()` steals a reference to {mishap.name}: none is taken before{others}"
        return f"`{mishap.call}()` steals a reference to {mishap.name}, which is kept elsewhere without one of its own"
    return f"{mishap.name} is leaked when `{mishap.refused}()` fails: it steals the reference only when it succeeds"


@once_per_program
def _by_statements(program: Program) -> tuple[Problem, ...]:
    """What the statements of each function show."""
    return tuple(_shown(program))


def _shown(program: Program) -> Iterator[Problem]:
    sites = [site for site in calls_of(program, (_FUNCTION,)) if len(site.call.arguments) > _VALUE]
    unseen = {site.call.span for site in ignored(sites)}
    bodies: dict[int, Body] = {}
    for group in grouped(sites):
        dropped, lost = [], []
        for site in group:
            body = bodies.setdefault(id(site.function), Body.of(site.function))
            found = _misuse(program, body, site)
            if found is not None and found.fate is Fate.RELEASED:
                yield _released(program, found)
            elif site.call.span in unseen:
                dropped.append(site)
            elif found is not None:
                lost.append(found)
        if dropped:
            yield _ignored(program, dropped)
        if lost:
            yield _lost(program, lost)


def _misuse(program: Program, body: Body, site: CallSite) -> _Misuse | None:
    given = plain(site.call.arguments[_VALUE])
    fresh = isinstance(given, Call) and given.name in _NEW_REFERENCES and bool(given.arguments)
    value = given.arguments[0] if isinstance(given, Call) and fresh else given
    if isinstance(plain(value), Call):
        lost = fresh or gives(program, site.unit, plain(value))
        return _Misuse(site, Fate.LEAKED, site.call.span) if lost else None
    where = place(value)
    if not where:
        return None
    handover = Handover(
        body=body,
        call=site.call,
        argument=_VALUE,
        place=where,
        fresh=fresh,
        owns=is_local(value),
        gives=partial(gives, program, site.unit),
        consumes=partial(consumes, program, site.unit),
    )
    found = sorted(mishaps_of(handover), key=lambda mishap: (mishap.fate is Fate.LEAKED, mishap.span))
    return _Misuse(site, found[0].fate, found[0].span) if found else None


def _released(program: Program, misuse: _Misuse) -> Problem:
    value = _written(program, misuse.site)
    return Problem(
        misuse.at,
        f"{value} is released after `{_FUNCTION}()` took it over: it steals the reference when it succeeds",
        function=misuse.site.function.name,
        notes=(Note(misuse.site.call.span, f"`{_FUNCTION}()` takes {value} over here when it succeeds"),),
        help=_remedy(program, misuse.site),
    )


def _ignored(program: Program, sites: list[CallSite]) -> Problem:
    first, *others = sites
    value = _written(program, first)
    message = f"the result of `{_FUNCTION}()` is ignored: when it fails, {value} is leaked and an exception stays set"
    if others:
        message = (
            f"the results of {len(sites)} calls of `{_FUNCTION}()` are ignored: "
            "when one fails, its object is leaked and an exception stays set"
        )
    return Problem(
        first.call.span,
        message,
        function=first.function.name,
        trigger=Trigger.ERROR,
        notes=tuple(Note(site.call.span, "this result is ignored too") for site in others),
        help=_remedy(program, first),
    )


def _lost(program: Program, misuses: list[_Misuse]) -> Problem:
    first, *others = misuses
    notes = [Note(first.at, f"{_written(program, first.site)} is still owned here")] if not _is_inline(first) else []
    notes += [
        Note(other.site.call.span, f"{_written(program, other.site)} is leaked too when this call fails")
        for other in others
    ]
    return Problem(
        first.site.call.span,
        f"{_written(program, first.site)} is leaked when `{_FUNCTION}()` fails: "
        "it steals the reference only when it succeeds",
        function=first.site.function.name,
        trigger=Trigger.ERROR,
        python="<3.12" if all(_static_type(misuse.site) for misuse in misuses) else "",
        notes=tuple(notes),
        help=_remedy(program, first.site),
    )


def _is_inline(misuse: _Misuse) -> bool:
    return misuse.at == misuse.site.call.span


def _written(program: Program, site: CallSite) -> str:
    """The value as the code writes it; in words where it is a call or long."""
    value = plain(site.call.arguments[_VALUE])
    if isinstance(value, Assignment):
        value = value.target
    if isinstance(value, Call) and value.name in _NEW_REFERENCES and value.arguments:
        value = plain(value.arguments[0])
    source = program.sources.get(value.span.file)
    written = source.text(value.span) if source is not None else ""
    if isinstance(value, Call) and value.name:
        return f"what `{value.name}()` returns"
    return f"`{written}`" if written and len(written) <= _LONGEST and "\n" not in written else "the object"


def _static_type(site: CallSite) -> bool:
    """Whether the value is a static type, immortal since 3.12 (Objects/typeobject.c, `PyType_Ready`)."""
    value = plain(site.call.arguments[_VALUE])
    return isinstance(value, AddressOf) and value.operand.type == RecordType("PyTypeObject")


def _remedy(program: Program, site: CallSite | None) -> str:
    """What to write instead, as far as the oldest supported version has it."""
    if site is not None and _static_type(site):
        return "use `PyModule_AddType()`, which takes no reference over, and check its result"
    if program.min_python >= PythonVersion(3, 13):
        return "use `PyModule_Add()`, which takes the reference over in any case, and check its result"
    if program.min_python >= PythonVersion(3, 10):
        return "use `PyModule_AddObjectRef()`, check its result, and release your own reference in any case"
    return f"check the result, and release the object yourself when `{_FUNCTION}()` fails, and only then"
