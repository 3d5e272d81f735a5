"""From what the engine found to a problem: how sure, how rare, and the steps that lead there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from capicheck.checks.problem import Note, Problem, Repair
from capicheck.contracts.outcomes import EffectKind
from capicheck.contracts.reading import contract
from capicheck.domain.knowledge import ERROR, NORMAL
from capicheck.engine.inference import references
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program
from capicheck.facts.versions import version_dependent
from capicheck.findings.finding import Confidence, Trigger
from capicheck.settings import PythonVersion

_FIRST_IMMORTAL = PythonVersion(3, 12)
"""PEP 683: the counts of None, the booleans and their like stand still."""
_PRESUMED = {Kind.FIELD_OVERWRITTEN, Kind.KEPT_BORROWED, Kind.RELEASED_IN_PLACE, Kind.UNSAFE_BORROW, Kind.LENT_OR_NEW}
"""What is wrong only if a field owns what it points to, or if a call does what it may."""
_CONFIDENCE = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def mishaps(program: Program, path: str, *kinds: Kind) -> Iterator[Mishap]:
    """What goes wrong in these ways in the functions of `path`, in order, without what matters in no supported version.

    What would matter in older ones only is left out where those have other code there, which was not read.
    """
    found = [mishap for mishap in references(program).in_file(path) if mishap.kind in kinds]
    for mishap in sorted(found, key=lambda mishap: (mishap.span, mishap.origin, mishap.name)):
        if not (mishap.immortal and _is_moot(program, mishap)):
            yield mishap


def _is_moot(program: Program, mishap: Mishap) -> bool:
    """Whether a wrong count of a singleton matters in no version that is supported, as far as was read."""
    return program.min_python >= _FIRST_IMMORTAL or (
        program.target_python >= _FIRST_IMMORTAL and mishap.function.span in version_dependent(program)
    )


def told(mishap: Mishap, message: str, remedy: str, repair: Repair | None = None) -> Problem:
    """The problem that `mishap` is."""
    doubt = 2 if mishap.uncertain else min(mishap.doubt + (mishap.kind in _PRESUMED), 2)
    return Problem(
        mishap.span,
        message,
        function=mishap.function.name,
        confidence=_CONFIDENCE[doubt],
        trigger=trigger(mishap.severity),
        python="<3.12" if mishap.immortal else "",
        notes=tuple(Note(step.span, step.sentence, step.standings) for step in mishap.steps),
        help=remedy,
        repair=repair,
    )


@cache
def steals_on_success(name: str) -> bool:
    """Whether the C API's function `name` takes a reference over where it succeeds, and only there."""
    known = contract(name)
    if known is None:
        return False
    stealing = {any(effect.kind is EffectKind.STOLEN for effect in outcome.effects) for outcome in known.outcomes}
    return len(stealing) > 1


def trigger(severity: int) -> Trigger:
    """What it takes to get somewhere, as reports say it."""
    if severity == NORMAL:
        return Trigger.NORMAL
    return Trigger.ERROR if severity == ERROR else Trigger.OUT_OF_MEMORY


def one_each(found: Iterator[Mishap], key: Callable[[Mishap], object]) -> Iterator[Mishap]:
    """Of those with the same `key`, the first."""
    seen: set[object] = set()
    for mishap in found:
        mark = key(mishap)
        if mark not in seen:
            seen.add(mark)
            yield mishap
