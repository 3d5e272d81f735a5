"""Calls: one state for each way in which a call can end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from capicheck.contracts.outcomes import (
    EffectKind,
    Raised,
    Result,
    ResultKind,
)
from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import CLEAR, SET, UNSURE, State
from capicheck.domain.values import GLOBALS, NULL, Address, Constant, Place, Symbol, Value
from capicheck.engine.effects import affect
from capicheck.engine.formats import follow_format
from capicheck.engine.frame import Frame, birth_of, outlives
from capicheck.engine.instructions import Holds, Invoke
from capicheck.engine.memory import forget, value_of
from capicheck.engine.mishaps import Kind
from capicheck.engine.pending import ask_exception, by_exception
from capicheck.engine.references import report, take, use
from capicheck.engine.ways import Way, Ways
from capicheck.ir.expressions import Name
from capicheck.ir.source import Span

_RELEASING = frozenset(
    (EffectKind.RELEASED, EffectKind.CLEARED, EffectKind.REPLACED, EffectKind.EXCHANGED, EffectKind.ACQUIRED)
)
_RETURNED_OBJECT = frozenset((ResultKind.NEW, ResultKind.BORROWED, ResultKind.UNKNOWN))


def invoke(frame: Frame, state: State, instruction: Invoke) -> list[State]:
    """The states in which the call may end; `state` itself may be one of them."""
    values = [value_of(frame, state, argument) for argument in instruction.arguments]
    ways = instruction.ways
    target = Place(instruction.target)
    if not ways.known:
        for value in values:
            state.escape(value)
        state.memory[target] = _unknown(frame, state, instruction)
        if not ways.foreign:
            state.exception = UNSURE
        return [state]
    if ways.splits:
        return ask_exception(frame, state, instruction)
    if any(way.pending is not None for way in ways.ways):
        return _taken(frame, state, instruction)
    term = None
    if ways.question and len(values) <= 2:
        term = (instruction.name, values[0], values[1] if len(values) > 1 else NULL)
        known = state.terms.get(term)
        if known is not None:
            state.memory[target] = known
            return [state]
    ends = _ends(frame, state, instruction, values, ways.blurred if frame.blurs else ways.ways)
    if term is not None and instruction.repeated and ends:
        ends[0].terms[term] = ends[0].memory[target]
    return ends


def _ends(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], ways: Sequence[Way]) -> list[State]:
    """The states in which the call ends in one of `ways`."""
    if _is_refused(instruction, values):
        return []
    _prepare(frame, state, instruction, values)
    ends: list[State] = []
    feasible = [way for way in ways if _is_feasible(state, values, way)]
    for at, way in enumerate(feasible):
        end = state.copy() if at + 1 < len(feasible) else state
        if _requires(end, values, way):
            _end(frame, end, instruction, values, way)
            ends.append(end)
    return ends


def _is_refused(instruction: Invoke, values: Sequence[Value]) -> bool:
    """Whether a variable that is NULL goes where the C API needs an object: nothing comes after that.

    What releases objects is not asked, since `Py_DECREF` where `Py_XDECREF` is meant must not hide what comes after it.
    """
    ways = instruction.ways
    if NULL not in values or ways.contract is None or ways.project:
        return False
    if any(effect.kind in _RELEASING for way in ways.ways for effect in way.effects):
        return False
    return any(
        value == NULL and known.is_object and not known.nullable and isinstance(argument, Name)
        for known, value, argument in zip(ways.contract.parameters, values, instruction.call.arguments, strict=False)
    )


def _unknown(frame: Frame, state: State, instruction: Invoke) -> Symbol:
    return frame.symbol(state, UNKNOWN, birth_of(instruction))


def _taken(frame: Frame, state: State, instruction: Invoke) -> list[State]:
    """A call that takes the exception, and does something else where there is none."""
    ends = []
    for before, is_set in by_exception(state, callers=True):
        values = [value_of(frame, before, argument) for argument in instruction.arguments]
        ways = [way for way in instruction.ways.ways if way.pending in {None, is_set}]
        ends += _ends(frame, before, instruction, values, ways)
    return ends


def _prepare(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value]) -> None:
    """What the call does in any case: it needs its objects alive, and may write where the arguments point."""
    ways = instruction.ways
    contract = ways.contract
    span = instruction.call.span
    if ways.project:
        _change(frame, state, ways.changes)
    released = {effect.parameter for way in ways.ways for effect in way.effects if effect.kind in _RELEASING}
    written = {effect.parameter for way in ways.ways for effect in way.effects if effect.kind is EffectKind.WRITTEN}
    affected = {effect.parameter for way in ways.ways for effect in way.effects}
    for at, value in enumerate(values):
        known = contract.parameters[at] if contract is not None and at < len(contract.parameters) else None
        if type(value) is int:
            if at not in released:
                use(frame, state, value, span, instruction.name)
            if known is not None and known.is_object and not known.nullable and not ways.project:
                state.narrow(value, s.POSITIVE)
            elif known is not None and not known.is_object and not ways.project and at not in affected:
                _hand_over(frame, state, value)
        elif type(value) is Address and at not in written and at not in released:
            _touch(frame, state, value, lost=known is None and contract is not None and contract.format is None)


def _hand_over(frame: Frame, state: State, value: Symbol) -> None:
    """An object that is owned, or a caller's, goes where a bare address is wanted: what keeps that may own it."""
    known = state.known.get(value)
    if known is None or known.traits & Trait.HELD:
        return
    if known.owed > 0 or (known.traits & Trait.PARAMETER and not frame.role.strict):
        state.escape(value)


def _change(frame: Frame, state: State, changes: frozenset[str]) -> None:
    """Fields and variables that a function of the project may write to are no longer known."""
    if not changes:
        return
    for place in [place for place in state.memory if outlives(place)]:
        name = frame.code.names.get(place.base, "") if place.base <= GLOBALS else place.name
        if name in changes:
            value = state.memory.pop(place)
            if type(value) is int and value in state.known:
                known = state.known[value]
                state.known[value] = known.with_traits(Trait.UNHOMED) if known.has(Trait.HELD) else known.escaped()


def _touch(frame: Frame, state: State, value: Address, *, lost: bool) -> None:
    """What lies where `value` points may have been written to; it is `lost` where its address may have been kept."""
    base = value.place.base
    if outlives(value.place) or base not in frame.code.exposed:
        return
    held = [
        found for place, found in state.memory.items() if place.base == base and place.path.startswith(value.place.path)
    ]
    if lost:
        state.escape(value)
    elif not any(type(found) is int and state.knowledge(found).owed for found in held):
        forget(frame, state, value.place)


def _is_feasible(state: State, values: Sequence[Value], way: Way) -> bool:
    return all(at >= len(values) or state.knowledge(values[at]).signs & signs for at, signs in way.requires) and all(
        state.knowledge(value).signs & s.ZERO for value in _emptied(state, values, way)
    )


def _emptied(state: State, values: Sequence[Value], way: Way) -> Iterator[Value]:
    """What lies where the call ends in this way only if NULL does."""
    for effect in way.effects:
        if effect.empty and effect.parameter < len(values):
            value = values[effect.parameter]
            place = value.place if type(value) is Address else Place(value) if type(value) is int else None
            found = state.memory.get(place) if place is not None else None
            if found is not None:
                yield found


def _requires(state: State, values: Sequence[Value], way: Way) -> bool:
    for at, signs in way.requires:
        if at < len(values):
            value = values[at]
            if type(value) is int and not state.narrow(value, signs):
                return False
    return all(type(value) is not int or state.narrow(value, s.ZERO) for value in _emptied(state, values, way))


def _end(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> None:
    """The call ends in this way."""
    if way.fails == way.signs or way.exception is Raised.SET:
        state.severity = max(state.severity, way.severity)
    if instruction.ways.contract is not None and instruction.ways.contract.runs_code:
        _endanger(state, {values[at] for at in _changed(way) if 0 <= at < len(values)})
    follow_format(frame, state, instruction, values, way)
    result = _result(frame, state, instruction, values, way)
    for effect in way.effects:
        affect(frame, state, instruction, values, result, effect)
    _consume(state, values, way)
    if instruction.ways.contract is not None and not instruction.ways.contract.runs_code:
        _swap(state, {values[at] for at in _changed(way) if 0 <= at < len(values)}, values)
    _raise(state, result, way)
    state.memory[Place(instruction.target)] = result
    if instruction.checked and type(result) is int:
        state.terms[instruction.checked, result, NULL] = Constant(1)
    if way.fails and way.fails == way.signs and len(instruction.ways.ways) > 1:
        _refuse(state, instruction, values, way)
    _orphans(frame, state, instruction, values, result)


def _consume(state: State, values: Sequence[Value], way: Way) -> None:
    """What a failed call took over without keeping it is gone."""
    if way.fails != way.signs or not way.fails:
        return
    kept = {effect.parameter for effect in way.effects if effect.kind is EffectKind.KEPT}
    for effect in way.effects:
        if effect.kind is EffectKind.STOLEN and effect.parameter not in kept and effect.parameter < len(values):
            value = values[effect.parameter]
            if type(value) is not int:
                continue
            known = state.known.get(value)
            if known is not None and known.owed == 0 and known.traits & Trait.NEW and not known.keeper:
                state.known[value] = known.with_traits(Trait.GONE)


def _refuse(state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> None:
    """Tell that the call fails, and of the arguments that it would have taken over."""
    span, name = instruction.call.span, instruction.name
    state.tell(span, f"`{name}()` fails", failed=name)
    taken = {effect.parameter for effect in way.effects if effect.kind is EffectKind.STOLEN}
    for other in instruction.ways.ways:
        for effect in other.effects:
            if effect.kind is EffectKind.STOLEN and effect.parameter not in taken and effect.parameter < len(values):
                value = values[effect.parameter]
                if type(value) is int:
                    refused = "" if instruction.ways.project else name
                    state.tell(span, f"`{name}()` does not take over the reference", value, failed=refused)


def _raise(state: State, result: Value, way: Way) -> None:
    if way.exception is Raised.CLEARED:
        state.exception = CLEAR
    elif way.exception is Raised.MAYBE:
        state.exception = UNSURE
    elif way.exception is Raised.SET:
        state.exception = SET
    elif way.fails:
        state.exception = result if type(result) is int else UNSURE


def _result(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> Value:
    """What the call returns, in the state after it."""
    result = way.result
    of = values[result.of] if result.of is not None and 0 <= result.of < len(values) else None
    if result.kind is ResultKind.SAME and of is not None:
        return of
    if result.kind is ResultKind.NEW_OF and of is not None:
        take(frame, state, of, instruction.call.span, instruction.name)
        return of
    if way.signs == s.ZERO:
        return NULL
    if way.number is not None:
        return Constant(way.number)
    known = Knowledge(
        way.signs,
        0,
        Trait.ESCAPED | (Trait.EXACT if way.exact else 0) | (Trait.AMBIGUOUS if way.ambiguous else 0),
        0,
        way.fails if way.fails != way.signs else 0,
        way.severity,
    )
    if result.kind in _RETURNED_OBJECT:
        return _object(frame, state, instruction, known, result, of)
    return frame.symbol(state, known, birth_of(instruction))


def _object(
    frame: Frame, state: State, instruction: Invoke, known: Knowledge, result: Result, of: Value | None
) -> Symbol:
    """An object that the call returns."""
    traits = known.traits & ~Trait.ESCAPED | (Trait.IMMORTAL if result.immortal else 0)
    if result.immortal and instruction.ways.project:
        traits |= Trait.RETURNED
    elif result.kind is ResultKind.NEW and not frame.blurs and _is_no_singleton(instruction.ways, result):
        traits |= Trait.NO_SINGLETON
    signs, _, _, _, fails, severity = known
    match result.kind:
        case ResultKind.NEW:
            known = Knowledge(signs, 1, traits | Trait.NEW, -1 if result.shared else 0, fails, severity)
            sentence = f"`{instruction.name}()` returns a new reference"
        case ResultKind.BORROWED if frame.role.finaliser:
            known = Knowledge(signs, 1, traits | Trait.HELD, 0, fails, severity)
            sentence = f"`{instruction.name}()` returns what the object holds"
        case ResultKind.BORROWED:
            keeper = of if type(of) is int else -1
            fleeting = Trait.FLEETING if result.fleeting and not _is_own(state, of) else 0
            known = Knowledge(signs, 0, traits | Trait.LENT | fleeting, keeper, fails, severity)
            sentence = f"`{instruction.name}()` returns a borrowed reference"
        case _:
            return frame.symbol(state, known, birth_of(instruction))
    symbol = frame.symbol(state, known, birth_of(instruction))
    state.tell(instruction.call.span, sentence, symbol, first=True)
    return symbol


def _is_no_singleton(ways: Ways, result: Result) -> bool:
    """Whether a new reference is to no singleton: the function made the object, or returns a singleton otherwise."""
    if result.made:
        return True
    if ways.project and any(way.result.immortal and way.result.kind is ResultKind.BORROWED for way in ways.ways):
        return True
    contract = ways.contract
    made = contract is not None and not contract.runs_code and contract.format is None
    return made and not result.immortal and not result.shared


def _is_own(state: State, value: Value | None) -> bool:
    """Whether the function made the object itself, and nobody else can reach it yet."""
    known = state.knowledge(value) if value is not None else UNKNOWN
    return known.has(Trait.NEW) and not known.keeper


def _changed(way: Way) -> set[int]:
    """The arguments that the call puts something into."""
    return {effect.by for effect in way.effects if effect.kind is EffectKind.KEPT and effect.by is not None}


def _swap(state: State, containers: Collection[Value], put_in: Collection[Value]) -> None:
    """Something was put into `containers` that released nothing: what was borrowed from there may be nobody's now."""
    for symbol, known in state.known.items():
        lent = known.traits & Trait.LENT and known.owed <= 0
        if lent and known.keeper > 0 and known.keeper in containers and symbol not in put_in:
            state.known[symbol] = known.escaped()


def _endanger(state: State, containers: Collection[Value]) -> None:
    """Python code ran: what is only borrowed may be gone; all the more what is borrowed from changed `containers`."""
    for symbol, known in state.known.items():
        if known.traits & Trait.FLEETING and known.owed <= 0:
            changed = Trait.CONTAINER_CHANGED if known.keeper > 0 and known.keeper in containers else 0
            state.known[symbol] = known.with_traits(Trait.AT_RISK | changed)


def _orphans(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], result: Value) -> None:
    """New references that nothing leads to after the call: its arguments, and its result where nobody looks at it."""
    span, name = instruction.call.span, instruction.name
    if not instruction.used and type(result) is int and instruction.holds != Holds.NUMBER:
        drop_unreached(frame, state, result, span, name)
    for at, (argument, value) in enumerate(zip(instruction.arguments, values, strict=True)):
        if type(value) is int and value != result and argument not in frame.code.names:
            drop_unreached(frame, state, value, span, name, instruction.call.arguments[at].span)


def drop_unreached(
    frame: Frame, state: State, symbol: Symbol, span: Span | None = None, call: str = "", origin: Span | None = None
) -> None:
    """Report a reference that only a register leads to, which is not read again; where it came to be by default."""
    known = state.known.get(symbol)
    if known is None or known.owed <= 0 or known.traits & (Trait.ESCAPED | Trait.HELD | Trait.STATIC):
        return
    if not known.traits & (Trait.NEW | Trait.PARAMETER):
        return
    if not any(outlives(place) or place.base in frame.code.names for place in state.holders(symbol)):
        report(frame, state, Kind.DROPPED, symbol, span or frame.births[symbol].span, call=call, origin=origin)
        state.known[symbol] = known.escaped()
