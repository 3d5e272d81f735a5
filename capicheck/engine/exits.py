"""Where the function ends: what it still owes, and what its caller learns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from capicheck.contracts.outcomes import Effect, EffectKind, Numbers, Raised, Result, ResultKind
from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import CLEAR, SET, State
from capicheck.domain.values import Address, Constant, Place, Symbol, Value
from capicheck.engine.branches import assume
from capicheck.engine.frame import Frame, outlives
from capicheck.engine.instructions import Leave
from capicheck.engine.memory import overwrite, value_of
from capicheck.engine.mishaps import Kind
from capicheck.engine.references import is_gone, report
from capicheck.frozen import frozen
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, Void


@frozen
class Ending:
    """One way in which the function ends, as a caller sees it."""

    result: Result
    exception: Raised
    effects: tuple[Effect, ...]
    severity: int
    requires: tuple[tuple[int, int], ...]
    singled: frozenset[int] = frozenset()
    """The arguments that have to be certain singletons for it."""


def leave(frame: Frame, state: State, exit_: Leave) -> Iterator[Ending]:
    """The function returns: report what goes wrong, and say what the caller sees."""
    value = value_of(frame, state, exit_.operand) if exit_.operand is not None else None
    for answered in _answered(frame, state, value):
        for end in _settled(answered, value):
            held = value_of(frame, end, exit_.operand) if exit_.operand is not None else None
            yield _leave(frame, end, held, exit_.span)


def _answered(frame: Frame, state: State, value: Value | None) -> Iterator[State]:
    """Where the answer to a question is returned: the states apart in which it is yes and in which it is no."""
    asked = next((term for term, answer in state.terms.items() if answer == value and term[0] in s.NEGATED), None)
    if asked is None or type(value) is not int:
        yield state
        return
    operator, left, right = asked
    for holds in (True, False):
        end = state.copy()
        end.substitute(value, Constant(int(holds)))
        if assume(frame, end, operator if holds else s.NEGATED[operator], left, right, None):
            yield end


def _settled(state: State, value: Value | None) -> Iterator[State]:
    """The states apart in which the call failed that the returned value comes from, and in which it did not."""
    known = state.knowledge(value) if value is not None else None
    if type(value) is not int or known is None or not known.fails or known.fails == known.signs:
        yield state
        return
    failed = state.copy()
    if failed.narrow(value, known.fails):
        yield failed
    if state.narrow(value, known.signs & ~known.fails if not known.has(Trait.AMBIGUOUS) else known.signs):
        yield state


def _leave(frame: Frame, state: State, value: Value | None, span: Span) -> Ending:
    effects: list[Effect] = []
    outputs = dict(_outputs(frame, state))
    held = Counter(
        found
        for place, found in state.memory.items()
        if type(found) is int and outlives(place) and place not in outputs
    )
    returned = value if type(value) is int else None
    for symbol in held:
        if symbol in state.known and not state.known[symbol].traits & Trait.ESCAPED:
            overwrite(frame, state, symbol)
    result = _result(frame, state, value, held, span)
    for place, found in outputs.items():
        effects.extend(_output(frame, state, place, found, held, returned))
    for symbol, known in list(state.known.items()):
        if known.traits & (Trait.PARAMETER | Trait.POINTED):
            continue
        if not known.traits & Trait.ESCAPED:
            _balance(frame, state, symbol, known, held[symbol] + (symbol == returned) * _owes(result), span)
    requires = []
    for at, _ in enumerate(frame.code.parameters):
        effects.extend(_parameter(frame, state, at, held, result, span))
        argument = state.known.get(at + 1)
        if argument is not None and not frame.role.strict and argument.signs != frame.entry_signs[at]:
            requires.append((at, argument.signs))
    return Ending(result, _exception(state), tuple(effects), state.severity, tuple(requires), _singled(frame, state))


def _owes(result: Result) -> int:
    return int(result.kind in {ResultKind.NEW, ResultKind.NEW_OF})


def _exception(state: State) -> Raised:
    if state.exception == SET:
        return Raised.SET
    return Raised.UNCHANGED if state.exception == CLEAR else Raised.MAYBE


def _result(frame: Frame, state: State, value: Value | None, held: Counter[Symbol], span: Span) -> Result:
    """What is returned."""
    type_ = frame.type.result
    if value is None or isinstance(type_, Void):
        return Result(ResultKind.VOID)
    if not isinstance(type_, Pointer):
        return Result(ResultKind.NUMBER, numbers=_numbers(state.knowledge(value).signs, value))
    if type(value) is Constant:
        return Result(ResultKind.NULL if value.number == 0 else ResultKind.ADDRESS)
    if type(value) is Address:
        return Result(ResultKind.ADDRESS)
    assert type(value) is int
    known = state.knowledge(value)
    nullable = bool(known.signs & s.ZERO)
    if is_gone(state, value) and frame.role.strict:
        report(frame, state, Kind.USED_AFTER_RELEASE, value, span, call="return")
        return Result(ResultKind.UNKNOWN, nullable=nullable)
    if known.traits & Trait.GONE:
        return Result(ResultKind.BORROWED, nullable=nullable)
    if known.traits & Trait.ESCAPED or (known.traits & Trait.UNHOMED and known.owed <= 1 and not frame.role.strict):
        return Result(ResultKind.UNKNOWN, nullable=nullable)
    if frame.role.lends and known.owed > held[value] and not known.traits & Trait.HELD:
        report(frame, state, Kind.LEAKED, value, span)
        return Result(ResultKind.NEW, nullable=nullable)
    owned = known.owed > held[value] or (known.traits & Trait.HELD and known.owed >= 1 and not held[value])
    if known.traits & Trait.PARAMETER:
        if not owned and _owes_new(frame, state):
            report(frame, state, Kind.RETURNED_BORROWED, value, span)
        return Result(ResultKind.NEW_OF if owned else ResultKind.SAME, value - 1, nullable=nullable)
    if owned:
        shared = not known.has(Trait.NEW) or _is_shared(state, known)
        made = known.has(Trait.NO_SINGLETON)
        return Result(ResultKind.NEW, nullable=nullable, shared=shared, immortal=known.has(Trait.IMMORTAL), made=made)
    if not frame.role.strict and known.has(Trait.HELD) and frame.homes.get(value) in frame.plain:
        return Result(ResultKind.UNKNOWN, nullable=nullable)
    if _owes_new(frame, state):
        report(frame, state, Kind.RETURNED_BORROWED, value, span)
        return Result(ResultKind.NEW, nullable=nullable)
    if not known.has(Trait.IMMORTAL):
        report(frame, state, Kind.LENT_OR_NEW, value, span)
    keeper = known.keeper - 1 if state.knowledge(known.keeper).has(Trait.PARAMETER) else None
    return Result(ResultKind.BORROWED, keeper, nullable=nullable, immortal=known.has(Trait.IMMORTAL))


def _owes_new(frame: Frame, state: State) -> bool:
    """Whether a new reference is due; what a helper returns for a certain singleton, its callers may well know."""
    return frame.role.owes_new and not (frame.role.hands_on and _singled(frame, state))


def _singled(frame: Frame, state: State) -> frozenset[int]:
    """The arguments that turned out to be certain singletons."""
    return frozenset(at for at, _ in enumerate(frame.code.parameters) if state.knowledge(at + 1).has(Trait.SINGLED))


def _is_shared(state: State, known: Knowledge) -> bool:
    """Whether something that outlives the function keeps the object alive as well."""
    return known.keeper == -1 or (known.keeper > 0 and not state.knowledge(known.keeper).has(Trait.NEW))


def _numbers(signs: int, value: Value) -> Numbers:
    """The numbers that have these signs, or the only one."""
    if type(value) is Constant:
        return Numbers(value.number, value.number)
    lowest = None if signs & s.NEGATIVE else 0 if signs & s.ZERO else 1
    highest = None if signs & s.POSITIVE else 0 if signs & s.ZERO else -1
    but = 0 if signs == s.NEGATIVE | s.POSITIVE else None
    return Numbers(lowest, highest, but)


def _outputs(frame: Frame, state: State) -> Iterator[tuple[Place, Value]]:
    """What the pointers hold that parameters point to, as far as the function looked or wrote there."""
    if frame.role.strict:
        return
    for at, variable in enumerate(frame.code.function.parameters):
        type_ = variable.type
        if isinstance(type_, Pointer) and isinstance(type_.target, Pointer | Void):
            value = state.memory.get(Place(at + 1))
            if value is not None:
                yield Place(at + 1), value


def _output(
    frame: Frame, state: State, place: Place, value: Value, held: Counter[Symbol], returned: Symbol | None
) -> Iterator[Effect]:
    """What happens to the pointer that a parameter points to, and to the object that it held before."""
    at = place.base - 1
    before = next((symbol for symbol in state.known if frame.pointed.get(symbol) == place.base), None)
    if before is not None:
        known = state.known[before]
        if known.signs == s.ZERO:
            yield Effect(EffectKind.WRITTEN, at, _written(state, value, held, returned), empty=True)
            return
        if known.traits & Trait.ESCAPED:
            yield Effect(EffectKind.ESCAPED, at, through=True)
        else:
            change = known.owed - held[before] - (before == returned) - 1
            kind = EffectKind.ACQUIRED if change > 0 else EffectKind.RELEASED
            for _ in range(abs(change)):
                yield Effect(kind, at, through=True)
        if value == before:
            return
    yield Effect(EffectKind.WRITTEN, at, _written(state, value, held, returned))


def _written(state: State, value: Value, held: Counter[Symbol], returned: Symbol | None) -> Result:
    """What the caller finds in a pointer where the function left `value`; a reference that goes there is `held`."""
    if type(value) is not int:
        return Result(ResultKind.NULL if value == Constant(0) else ResultKind.ADDRESS)
    known = state.knowledge(value)
    nullable = bool(known.signs & s.ZERO)
    if known.traits & Trait.PARAMETER and not known.traits & Trait.ESCAPED:
        return Result(ResultKind.SAME, value - 1, nullable=nullable)
    if known.traits & (Trait.ESCAPED | Trait.UNHOMED):
        held[value] += 1
        return Result(ResultKind.UNKNOWN, nullable=nullable)
    if known.owed > held[value] + (value == returned):
        held[value] += 1
        made, shared = known.has(Trait.NO_SINGLETON), _is_shared(state, known)
        return Result(ResultKind.NEW, nullable=nullable, shared=shared, made=made)
    return Result(ResultKind.BORROWED, nullable=nullable)


def _balance(frame: Frame, state: State, symbol: Symbol, known: Knowledge, needed: int, span: Span) -> None:
    """What is owed for `symbol` against what it was given to."""
    surplus = known.owed - needed
    if known.traits & Trait.HELD and surplus > 0 and not any(map(outlives, state.holders(symbol))):
        surplus -= known.has(Trait.UNHOMED) or not frame.is_owned(frame.homes.get(symbol, Place(0)))
    if surplus > 0:
        report(frame, state, Kind.LEAKED, symbol, span)
    elif surplus < 0:
        _shortage(frame, state, symbol, known, span)


def _shortage(frame: Frame, state: State, symbol: Symbol, known: Knowledge, span: Span) -> None:
    if known.traits & Trait.STOLEN:
        report(frame, state, Kind.STOLEN_BORROWED, symbol, span)
    elif symbol not in frame.releases and known.traits & (Trait.NEW | Trait.LENT) and _is_owned(frame, state, symbol):
        report(frame, state, Kind.KEPT_BORROWED, symbol, span)


def _parameter(
    frame: Frame, state: State, at: int, held: Counter[Symbol], result: Result, span: Span
) -> Iterator[Effect]:
    """What happened to the argument of one parameter."""
    symbol = at + 1
    known = state.known.get(symbol)
    if known is None or known.signs == s.ZERO:
        return
    if known.traits & Trait.ESCAPED:
        if known.signs & s.POSITIVE and at in frame.objects:
            yield Effect(EffectKind.ESCAPED, at)
        return
    returned = result.of == at and result.kind is ResultKind.NEW_OF
    surplus = known.owed - held[symbol] - returned
    if frame.role.strict:
        if surplus > 0:
            report(frame, state, Kind.LEAKED, symbol, span)
        elif surplus < 0:
            _shortage(frame, state, symbol, known, span)
        return
    if surplus < 0 and held[symbol] and not known.traits & Trait.STOLEN and not _is_owned(frame, state, symbol):
        yield Effect(EffectKind.ESCAPED, at)
        return
    if held[symbol] or known.has(Trait.KEPT):
        yield Effect(EffectKind.KEPT, at)
    for _ in range(surplus):
        yield Effect(EffectKind.ACQUIRED, at)
    for _ in range(-surplus):
        stolen = held[symbol] or known.traits & (Trait.STOLEN | Trait.KEPT)
        kept = bool(stolen) and not known.traits & Trait.STOLEN
        yield Effect(EffectKind.STOLEN if stolen else EffectKind.RELEASED, at, kept=kept)


def _is_owned(frame: Frame, state: State, symbol: Symbol) -> bool:
    """Whether a field that holds `symbol` is one that the program releases somewhere."""
    return state.known[symbol].has(Trait.KEPT) or any(
        frame.is_owned(place) for place in state.holders(symbol) if outlives(place)
    )
