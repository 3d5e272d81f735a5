"""What happens to the references of one object: taken, released, stolen, used."""

from __future__ import annotations

from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import IS, Event, State
from capicheck.domain.values import Symbol, Value
from capicheck.engine.frame import Frame, outlives
from capicheck.engine.mishaps import Kind, Mishap, Step
from capicheck.engine.standings import standings
from capicheck.ir.source import Span

_OWNED = Trait.NEW | Trait.LENT | Trait.HELD | Trait.PARAMETER


def take(frame: Frame, state: State, value: Value, span: Span, by: str) -> None:
    """One reference more to `value`."""
    if type(value) is not int:
        return
    known = state.knowledge(value)
    if known.traits & Trait.ESCAPED:
        return
    use(frame, state, value, span, by)
    frame.counts_statics |= _is_static(known)
    if known.keeper > 0 and known.traits & Trait.LENT and known.owed == 0:
        _excuse(state, known.keeper, value)
    state.known[value] = state.knowledge(value).owing(1)
    state.tell(span, f"a reference to {frame.name(value)} is taken", value)


def _excuse(state: State, container: Symbol, item: Symbol) -> None:
    """A reference to an item of `container` is taken: perhaps for what was put there without one."""
    for symbol, known in state.known.items():
        if symbol != item and known.keeper == container and known.owed < 0:
            state.known[symbol] = known.escaped()


def release(frame: Frame, state: State, value: Value, span: Span, by: str) -> None:
    """One reference less to `value`."""
    if type(value) is not int:
        return
    known = state.knowledge(value)
    if known.traits & Trait.ESCAPED:
        return
    if known.traits & Trait.STATIC and known.owed <= 0:
        value = next((other for operator, single, other in state.terms if (operator, single) == (IS, value)), value)
        known = state.knowledge(value)
    if type(value) is not int or known.traits & Trait.ESCAPED:
        return
    if known.owed > 0:
        known = known.owing(-1)
        if known.owed == 0 and _is_last(state, value, known):
            known = known.with_traits(Trait.GONE)
        state.known[value] = known
        frame.releases[value] = (span, by)
        state.tell(span, f"{frame.name(value)} is released", value)
    elif known.traits & Trait.PARAMETER and not frame.role.strict:
        state.known[value] = known.owing(-1)
        state.tell(span, f"{frame.name(value)} is released", value)
    elif known.traits & Trait.LENT and _is_from_parameter(state, known) and not frame.role.strict:
        state.known[value] = known.escaped()
    elif known.traits & (_OWNED | Trait.STATIC):
        report(frame, state, Kind.OVER_RELEASED, value, span, call=by)
        state.known[value] = known.escaped()


def _is_from_parameter(state: State, known: Knowledge) -> bool:
    """Whether an object is what a parameter holds, which may be the function's to release."""
    return known.keeper > 0 and state.knowledge(known.keeper).has(Trait.PARAMETER)


def _is_last(state: State, symbol: Symbol, known: Knowledge) -> bool:
    """Whether nothing that is known of keeps the object alive any longer."""
    if known.traits & Trait.HELD:
        return True
    return known.traits & Trait.NEW != 0 and not known.keeper and not any(map(outlives, state.holders(symbol)))


def steal(frame: Frame, state: State, value: Value, span: Span, by: str) -> None:
    """The reference to `value` is taken over by what is called."""
    if type(value) is not int:
        return
    known = state.knowledge(value)
    if known.traits & Trait.ESCAPED:
        return
    if known.traits & Trait.GONE:
        use(frame, state, value, span, by)
        return
    if known.traits & Trait.HELD:
        _move(state, value)
    state.known[value] = known.owing(-1).with_traits(Trait.STOLEN)
    frame.thefts[value] = (span, by)
    if known.owed <= 0:
        frame.steals.setdefault(value, (span, by))
    state.tell(span, f"`{by}()` takes over the reference to {frame.name(value)}", value)


def _move(state: State, symbol: Symbol) -> None:
    """An element is taken out of an array, which then counts as shorter."""
    for place in [place for place in state.holders(symbol) if place.path.endswith("]") and outlives(place)]:
        if not state.knowledge(place.base).has(Trait.PARAMETER):
            del state.memory[place]


def is_gone(state: State, value: Value) -> bool:
    """Whether nothing keeps `value` alive any longer."""
    seen = 0
    while type(value) is int and seen < 8:
        known = state.knowledge(value)
        if known.owed > 0 or known.traits & Trait.ESCAPED:
            return False
        if known.traits & Trait.GONE:
            return True
        if not known.traits & (Trait.LENT | Trait.NEW) or known.keeper <= 0:
            return False
        value = known.keeper
        seen += 1
    return False


def use(frame: Frame, state: State, value: Value, span: Span, by: str) -> None:
    """`value` is needed alive by the call of `by`, or dereferenced where `by` is empty."""
    if type(value) is not int:
        return
    if is_gone(state, value):
        report(frame, state, Kind.USED_AFTER_RELEASE, value, span, call=by)
        state.known[value] = state.knowledge(value).escaped()
        return
    known = state.known.get(value)
    if known is not None and known.traits & Trait.AT_RISK and known.owed <= 0 and not known.traits & Trait.ESCAPED:
        report(frame, state, Kind.UNSAFE_BORROW, value, span, call=by)
        state.known[value] = known.escaped()


def report(
    frame: Frame, state: State, kind: Kind, symbol: Symbol, span: Span, call: str = "", origin: Span | None = None
) -> None:
    """Something goes wrong with `symbol` at `span`.  Of several such paths, the easiest to reach is told."""
    known = state.knowledge(symbol)
    birth = frame.births.get(symbol)
    origin = origin or (birth.span if birth else span)
    at_origin = kind in {Kind.LEAKED, Kind.DROPPED, Kind.OVERWRITTEN}
    if kind is Kind.STOLEN_BORROWED:
        span, call = frame.steals.get(symbol) or frame.thefts.get(symbol, (span, call))
    elif kind is Kind.KEPT_BORROWED:
        span, call = frame.stores.get(symbol, (span, call))
    steps, failed, refused = _story(frame, state, symbol)
    key = (Kind.LEAKED if at_origin else kind, origin if at_origin else span)
    mishap = Mishap(
        kind,
        frame.code.function,
        span,
        frame.name(symbol),
        origin,
        state.severity,
        state.doubt,
        steps,
        failed,
        refused,
        call=call,
        stolen_by=frame.thefts[symbol][1] if known.has(Trait.STOLEN) and symbol in frame.thefts else "",
        made=known.has(Trait.NEW),
        released=symbol in frame.releases,
        immortal=known.has(Trait.IMMORTAL),
        static=_is_static(known),
        uncertain=_is_uncertain(frame, kind, known),
    )
    found = frame.lent if kind is Kind.LENT_OR_NEW else frame.mishaps
    other = found.get(key)
    if other is None or _rank(mishap) < _rank(other):
        found[key] = mishap


def _is_uncertain(frame: Frame, kind: Kind, known: Knowledge) -> bool:
    """Whether it may well be meant so, and does no harm."""
    if kind is Kind.KEPT_BORROWED:
        return known.keeper != -1 or not frame.role.strict
    if known.has(Trait.TAKEN_ELSEWHERE) and not known.has(Trait.NEW):
        return True
    if kind is Kind.UNSAFE_BORROW:
        return not known.has(Trait.CONTAINER_CHANGED)
    if kind is Kind.STOLEN_BORROWED and frame.counts_statics:
        return False
    return kind is not Kind.RETURNED_BORROWED and _is_static(known)


def _is_static(known: Knowledge) -> bool:
    """Whether it is an object of the project's with static storage."""
    return known.has(Trait.STATIC) and not known.has(Trait.IMMORTAL)


def _rank(mishap: Mishap) -> tuple[int, int, int]:
    return (mishap.severity, mishap.doubt + 2 * mishap.uncertain, mishap.span.start)


_LONGEST = 12
"""Steps of a story: of more, the latest are told."""


def _story(frame: Frame, state: State, symbol: Symbol) -> tuple[tuple[Step, ...], str, str]:
    """What happened to `symbol` on the way here and what decided the way since it came to be.

    Also the last call that failed, and the one that did not take the reference over because it failed.
    """
    steps: list[Step] = []
    failed = refused = ""
    event: Event | None = state.story
    keeper = state.knowledge(symbol).keeper
    while event is not None:
        if event.symbol in {symbol, keeper} or event.symbol == 0:
            steps.append(Step(event.span, event.sentence, tuple(standings(frame, event))))
        if not failed and event.failed:
            failed = event.failed
        if event.symbol == symbol and event.failed:
            refused = refused or event.failed
        if event.symbol == symbol and event.first:
            break
        event = event.previous
    return tuple(reversed(steps[:_LONGEST])), failed, refused
