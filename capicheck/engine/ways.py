"""Contracts as the engine executes them: the ways in which a call can end that differ in what they do to arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from capicheck.contracts.outcomes import Contract, Effect, EffectKind, Outcome, Raised, Result, ResultKind
from capicheck.domain import signs as s
from capicheck.domain.knowledge import ERROR, NORMAL, OUT_OF_MEMORY
from capicheck.frozen import frozen

_PARSING = {"parse", "keywords"}
"""Formats that write to their arguments where the call succeeds."""
OBJECTS = {ResultKind.NEW, ResultKind.BORROWED, ResultKind.SAME, ResultKind.NEW_OF, ResultKind.UNKNOWN}
"""What may be an object, where it is returned."""


@frozen
class Way:
    """Outcomes that do the same to the arguments.

    `result` says what is returned where it is not NULL; `signs` which signs it may have; with those in `fails` the call
    failed, which takes `severity`.  `exact` and `ambiguous` are traits of that number.
    """

    result: Result
    effects: tuple[Effect, ...]
    signs: int
    fails: int
    severity: int
    exception: Raised
    """What is left as the exception where the call did not fail."""
    requires: tuple[tuple[int, int], ...]
    exact: bool = False
    ambiguous: bool = False
    number: int | None = None
    """The only number that it returns."""
    pending: bool | None = None
    """Whether an exception is set before it, as in `Outcome`."""


@frozen
class Ways:
    """What the engine knows of a function that is called."""

    ways: tuple[Way, ...]
    contract: Contract | None
    known: bool = True
    """False where nothing is known: what goes there escapes."""
    foreign: bool = False
    """Whether it knows nothing of Python: no exception comes of it, and no Python code runs."""
    project: bool = False
    """Whether it is a function of the project."""
    changes: frozenset[str] = frozenset()
    """The names of the fields and variables with static storage that it may write to, itself or through others."""
    question: bool = False
    """Whether it only answers: asked the same again, it answers the same."""
    blurred: tuple[Way, ...] = ()
    """The ways without a difference between new references to singletons and to other objects."""
    splits: bool = False
    """Whether the way splits for another reason than that there are several: it asks for the exception."""


def ways_of(contract: Contract, changes: frozenset[str] = frozenset(), *, project: bool = False) -> Ways:
    """The ways of `contract`."""
    ways: list[Way] = []
    parses = contract.format is not None and contract.format.kind in _PARSING
    for way in map(_way, contract.outcomes):
        at = None if parses else next((at for at, other in enumerate(ways) if _merges(other, way)), None)
        if at is None:
            ways.append(way)
        else:
            ways[at] = _merged(ways[at], way)
    question = (
        contract.returns
        and not changes
        and not contract.runs_code
        and len(ways) == 1
        and not ways[0].effects
        and bool(contract.parameters)
        and _is_answer(ways[0], project=project)
    )
    return Ways(
        tuple(ways),
        contract,
        project=project,
        changes=changes,
        question=question,
        blurred=_blurred(ways),
        splits=contract.tells_exception,
    )


def _blurred(ways: Iterable[Way]) -> tuple[Way, ...]:
    found: list[Way] = []
    for way in ways:
        at = next((at for at, other in enumerate(found) if _both_new(other, way)), None)
        if at is None:
            found.append(way)
        else:
            merged = _merged(found[at], way)
            immortal = found[at].result.immortal and way.result.immortal
            found[at] = replace(merged, result=replace(merged.result, immortal=immortal))
    return tuple(found)


def _both_new(one: Way, other: Way) -> bool:
    """Whether the two are alike but for the new reference's being to a singleton, or NULL."""
    return one.result.kind is other.result.kind is ResultKind.NEW and (
        one.effects,
        one.requires,
        one.exception,
        one.pending,
    ) == (other.effects, other.requires, other.exception, other.pending)


def _is_answer(way: Way, *, project: bool) -> bool:
    """Whether a result stays the same: it depends on the arguments alone, or where they lead."""
    if way.result.kind is ResultKind.NUMBER:
        return not project and not way.fails and way.exception is Raised.UNCHANGED
    if way.result.kind is ResultKind.BORROWED:
        return way.signs == s.POSITIVE or not (project or way.result.fleeting)
    return way.result.kind in {ResultKind.ADDRESS, ResultKind.UNKNOWN}


def _way(outcome: Outcome) -> Way:
    result = outcome.result
    signs, exact = _signs(result)
    failed = outcome.exception is Raised.SET
    requires = outcome.requires
    if outcome.null_argument is not None:
        requires = (*requires, (outcome.null_argument, s.ZERO))
    severity = NORMAL
    if failed:
        severity = OUT_OF_MEMORY if outcome.needs_memory_failure else ERROR
    return Way(
        result,
        _counted(outcome.effects),
        signs,
        signs if failed else 0,
        severity,
        outcome.exception,
        requires,
        exact=exact,
        number=_number(result),
        pending=outcome.pending,
    )


def _number(result: Result) -> int | None:
    """The only number that a result may be; a truth is 1."""
    lowest, highest, _ = result.numbers
    if result.kind is not ResultKind.NUMBER or lowest is None:
        return None
    return lowest if lowest == highest or (lowest == 1 and highest is None) else None


def _counted(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """`effects` without the theft of what takes another's place: there it is counted."""
    placed = {effect.by for effect in effects if effect.kind is EffectKind.REPLACED}
    if not placed:
        return effects
    return tuple(effect for effect in effects if effect.kind is not EffectKind.STOLEN or effect.parameter not in placed)


def _signs(result: Result) -> tuple[int, bool]:
    """The signs that a result may have, and whether a negative one is -1."""
    match result.kind:
        case ResultKind.NULL:
            return s.ZERO, False
        case ResultKind.NUMBER:
            lowest, highest, but = result.numbers
            found = 0
            if (lowest is None or lowest < 0) and (but != -1 or lowest is None):
                found |= s.NEGATIVE
            if but != 0 and (lowest is None or lowest <= 0) and (highest is None or highest >= 0):
                found |= s.ZERO
            if highest is None or highest > 0:
                found |= s.POSITIVE
            if but == -1 and lowest is not None and lowest >= 0:
                found &= ~s.NEGATIVE
            return found, found == s.NEGATIVE and lowest == highest == -1
        case ResultKind.VOID | ResultKind.VALUE:
            return s.ANY, False
        case ResultKind.SAME:
            return s.POINTER, False
    return (s.POINTER if result.nullable else s.POSITIVE), False


def _merges(one: Way, other: Way) -> bool:
    """Whether a caller need not tell the two apart before it asks for the result."""
    if (one.effects, one.requires, one.pending) != (other.effects, other.requires, other.pending):
        return False
    if {one.result.kind, other.result.kind} & {ResultKind.VOID, ResultKind.SAME, ResultKind.NEW_OF, ResultKind.VALUE}:
        return False
    if one.exception is not other.exception and Raised.SET not in (one.exception, other.exception):
        return False
    if (Raised.CLEARED in (one.exception, other.exception)) or (Raised.MAYBE in (one.exception, other.exception)):
        return False
    objects = {way.result.kind for way in (one, other)} & OBJECTS
    if len({one.result.kind, other.result.kind} - {ResultKind.NULL}) > 1:
        return False
    return not objects or not (one.signs & other.signs)


def _merged(one: Way, other: Way) -> Way:
    leading = one if one.result.kind is not ResultKind.NULL else other
    both = one.signs & other.signs
    fails = one.fails | other.fails
    negative = [way for way in (one, other) if way.signs & s.NEGATIVE]
    failing = [way.severity for way in (one, other) if way.fails]
    exception = next((way.exception for way in (one, other) if way.exception is not Raised.SET), Raised.SET)
    return replace(
        leading,
        signs=one.signs | other.signs,
        fails=fails,
        severity=min(failing) if failing else NORMAL,
        exception=exception,
        exact=bool(negative) and all(way.exact for way in negative),
        ambiguous=one.ambiguous or other.ambiguous or bool(both & fails),
        number=one.number if one.number == other.number else None,
    )


def joined(several: Sequence[Ways]) -> Ways:
    """The ways of a function that may be any of several."""
    ways = tuple(dict.fromkeys(way for one in several for way in one.ways))
    changes = frozenset().union(*(one.changes for one in several))
    return Ways(ways, several[0].contract, project=True, changes=changes, blurred=_blurred(ways))


UNKNOWN_CALL = Ways((), None, known=False)
"""Of a function that nothing is known of."""
LIBRARY_CALL = Ways((), None, known=False, foreign=True)
"""Of a function of the C library."""


def settles(ways: Iterable[Way]) -> bool:
    """Whether the way does not split at the call."""
    return len(tuple(ways)) <= 1
