"""Reading and writing places."""

from __future__ import annotations

from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import State
from capicheck.domain.values import GLOBALS, NULL, REGISTERS, Address, Constant, Place, Symbol, Value, Variable
from capicheck.engine.frame import Birth, Frame, outlives
from capicheck.engine.instructions import Access, Holds, Operand
from capicheck.engine.mishaps import Kind
from capicheck.engine.references import report, use
from capicheck.ir.source import Span

_ZERO = "\0"
"""The path under which a variable with braces for an initial value keeps what they do not name."""
_POINTER = UNKNOWN.with_signs(s.POINTER)
_HELD = Knowledge(s.POINTER, owed=1, traits=Trait.HELD)


def value_of(frame: Frame, state: State, operand: Operand) -> Value:
    """What a variable or register holds."""
    place = Place(operand)
    value = state.memory.get(place)
    if value is None:
        value = frame.symbol(state, UNKNOWN, Birth(frame.code.function.name_span, "the object"))
        if name := frame.code.names.get(operand):
            frame.names[value] = name
        state.memory[place] = value
    return value


def place_of(frame: Frame, state: State, access: Access, span: Span) -> Place | None:
    """Where `access` leads; None where that cannot be told: an element with an unknown index, what NULL points to."""
    if access.behind:
        value = value_of(frame, state, access.base)
        if type(value) is Constant:
            return None
        if type(value) is Address:
            place = value.place
        else:
            assert type(value) is int
            use(frame, state, value, span, "")
            if state.knowledge(value).signs & s.ZERO:
                state.narrow(value, s.POSITIVE)
            place = Place(value)
    else:
        place = Place(access.base)
    for step in access.path:
        if type(step) is int:
            index = value_of(frame, state, step)
            if type(index) is Address or (type(index) is int and step <= REGISTERS):
                return None
            name = f"[{index.number}]" if type(index) is Constant else f"[#{index}]"
        else:
            name = str(step)
        if name != "[0]":
            if place.path.endswith("]") and access.behind and step is access.path[0] and name.startswith("["):
                return None
            place = place.inner(name)
    if access.record:
        frame.records[place] = access.record
        if not access.of_object:
            frame.plain.add(place)
    return place


def read(frame: Frame, state: State, access: Access, span: Span) -> Value:
    """What lies at `access`."""
    place = place_of(frame, state, access, span)
    if place is None:
        return _unlocated(frame, state, access, span)
    value = state.memory.get(place)
    if value is not None:
        return value
    if GLOBALS < place.base < 0:
        if (Place(place.base, _ZERO)) in state.memory:
            return NULL
        value = frame.symbol(state, UNKNOWN, _birth(access, span))
    else:
        value = _found(frame, state, access, place, span)
    state.memory[place] = value
    return value


def _found(frame: Frame, state: State, access: Access, place: Place, span: Span) -> Symbol:
    """What was at a place that outlives the function before it looked."""
    birth = _birth(access, span)
    frame.looked.add(place.base)
    if state.knowledge(place.base).has(Trait.OPENED):
        return frame.symbol(state, _POINTER if access.holds else UNKNOWN, birth)
    if access.holds == Holds.NUMBER:
        return frame.symbol(state, UNKNOWN, birth)
    if access.holds == Holds.POINTER:
        return frame.symbol(state, _POINTER, birth)
    known = _HELD
    symbol = frame.symbol(state, known, birth)
    frame.homes[symbol] = place
    if not place.path and state.knowledge(place.base).has(Trait.PARAMETER):
        frame.pointed[symbol] = place.base
        state.known[symbol] = known.with_traits(Trait.POINTED)
    state.tell(span, f"`{access.text}` is read", symbol, first=True)
    return symbol


def _unlocated(frame: Frame, state: State, access: Access, span: Span) -> Symbol:
    birth = _birth(access, span)
    return frame.symbol(state, _POINTER if access.holds else UNKNOWN, birth)


def _birth(access: Access, span: Span) -> Birth:
    return Birth(span, f"`{access.text}`" if access.text else "the object")


def write(frame: Frame, state: State, access: Access, value: Value | None, span: Span) -> None:
    """Put `value`, an unknown one where it is None, at `access`."""
    place = place_of(frame, state, access, span)
    if place is None:
        if value is not None:
            _give(frame, state, access, value)
        return
    if type(value) is int and not outlives(place) and (name := frame.code.names.get(place.base)):
        frame.names.setdefault(value, access.text or name)
    chosen = any(type(step) is int for step in access.path)
    put(frame, state, place, value, span, access.text, of_object=access.of_object, chosen=chosen)
    if value is not None and access.base in frame.code.emptied and chosen:
        state.escape(value)


def put(
    frame: Frame,
    state: State,
    place: Place,
    value: Value | None,
    span: Span,
    text: str,
    *,
    of_object: bool = False,
    chosen: bool = False,
) -> None:
    """Put `value` at `place`, which the code calls `text`.

    It may be a field of a Python object, or an element that the function has `chosen`: one that is free, presumably.
    """
    memory = state.memory
    old = memory.get(place)
    outer = (of_object or place.base <= GLOBALS) and not chosen
    if outer and old is None and type(value) is int and _is_blind(frame, state, place):
        frame.blind[value] = (span, text)
    if place.base in frame.code.exposed or place.base > 0:
        state.forget(place)
    if value is None:
        memory.pop(place, None)
    else:
        memory[place] = value
    if type(old) is int and old != value:
        if of_object and place.base > 0:
            _released_in_place(frame, state, old, place)
        lose(frame, state, old, span, text)
    if type(value) is int and outlives(place):
        known = state.known.get(value)
        if (
            known is not None
            and not known.traits & Trait.ESCAPED
            and known.traits & (Trait.NEW | Trait.LENT | Trait.PARAMETER)
        ):
            frame.stores[value] = (span, text)
            state.tell(span, f"{frame.name(value)} is stored in `{text}`", value)


def _is_blind(frame: Frame, state: State, place: Place) -> bool:
    """Whether a field of the caller's object is assigned that the function did not look at."""
    return (
        frame.role.keeps
        and place.base not in frame.looked
        and (place.base <= GLOBALS or state.knowledge(place.base).has(Trait.PARAMETER))
    )


def _released_in_place(frame: Frame, state: State, old: Symbol, place: Place) -> None:
    """`old` was released while `place`, which others see, still led to it."""
    known = state.known.get(old)
    if (
        known is None
        or frame.role.finaliser
        or not known.traits & Trait.HELD
        or known.owed
        or old not in frame.releases
    ):
        return
    if known.traits & Trait.GONE and not state.knowledge(place.base).has(Trait.NEW):
        span, by = frame.releases[old]
        report(frame, state, Kind.RELEASED_IN_PLACE, old, span, call=by)


def lose(frame: Frame, state: State, old: Symbol, span: Span, text: str) -> None:
    """`old` no longer lies where the code calls it `text`: it is lost if it is owed and nothing else holds it."""
    known = state.known.get(old)
    if known is None or known.owed <= 0 or known.traits & (Trait.ESCAPED | Trait.HELD | Trait.POINTED):
        return
    holders = list(state.holders(old))
    owners = sum(map(outlives, holders))
    if known.owed > owners and len(holders) == owners and not _is_spoken_for(frame, known):
        report(frame, state, Kind.OVERWRITTEN, old, span, call=text)
        state.known[old] = known.escaped()


def _is_spoken_for(frame: Frame, known: Knowledge) -> bool:
    """Whether the caller learns of the reference: that to a helper's own parameter."""
    return known.has(Trait.PARAMETER) and not frame.role.strict


def _give(frame: Frame, state: State, access: Access, value: Value) -> None:
    """`value` goes to an element that cannot be told from the others."""
    if type(value) is not int:
        state.escape(value)
        return
    base = value_of(frame, state, access.base) if access.behind else None
    if type(base) is int or access.base <= GLOBALS:
        settle(frame, state, value, Place(1))
    else:
        state.escape(value)


def settle(frame: Frame, state: State, symbol: Symbol, place: Place) -> None:
    """A place that outlives the function keeps the reference to `symbol` that it was given."""
    known = state.known.get(symbol)
    if known is not None and known.owed > 0 and known.traits & Trait.HELD and not known.traits & Trait.ESCAPED:
        state.known[symbol] = known.with_traits(Trait.UNHOMED)
    elif known is not None and not known.traits & Trait.ESCAPED:
        overwrite(frame, state, symbol)
        owned = frame.is_owned(place)
        if known.owed <= 0 and not owned and not known.traits & (Trait.NEW | Trait.HELD):
            state.known[symbol] = known.escaped()
        else:
            state.known[symbol] = known.owing(-1).with_traits(Trait.KEPT if owned else 0)


def overwrite(frame: Frame, state: State, symbol: Symbol) -> None:
    """A field keeps a reference to `symbol`: what it held before is lost, where the function did not look at it."""
    if symbol in frame.blind and state.known[symbol].owed > 0:
        span, text = frame.blind[symbol]
        report(frame, state, Kind.FIELD_OVERWRITTEN, symbol, span, call=text)


def forget(frame: Frame, state: State, place: Place) -> None:
    """Something else was put at `place`: what was there is no longer the function's concern."""
    for value in state.forget(place):
        if type(value) is int and outlives(place):
            settle(frame, state, value, place)


def clear_zero(state: State, variable: Variable) -> None:
    """The variable comes to life with all of it zero."""
    state.forget(Place(variable))
    state.memory[Place(variable, _ZERO)] = NULL
