"""Calls: one state for each way in which a call can end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from capicheck.contracts.formats import FormatKind, parse_format
from capicheck.contracts.outcomes import (
    RETURNED,
    VARIADIC,
    Effect,
    EffectKind,
    Raised,
    Result,
    ResultKind,
)
from capicheck.contracts.units import FormatArgument, Use
from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import CLEAR, SET, UNSURE, State
from capicheck.domain.values import GLOBALS, NULL, Address, Constant, Place, Symbol, Value
from capicheck.engine.frame import Birth, Frame, outlives
from capicheck.engine.instructions import Holds, Invoke
from capicheck.engine.memory import forget, put, value_of
from capicheck.engine.mishaps import Kind
from capicheck.engine.references import release, report, steal, take, use
from capicheck.engine.ways import Way, Ways
from capicheck.engine.wording import wording
from capicheck.ir import expressions as ir
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
        return _exception(frame, state, instruction)
    if any(way.pending is not None for way in ways.ways):
        return _taken(frame, state, instruction)
    term = None
    if ways.question and instruction.repeated and len(values) <= 2:
        term = (instruction.name, values[0], values[1] if len(values) > 1 else NULL)
        known = state.terms.get(term)
        if known is not None:
            state.memory[target] = known
            return [state]
    ends = _ends(frame, state, instruction, values, ways.blurred if frame.blurs else ways.ways)
    if term is not None and ends:
        ends[0].terms[term] = ends[0].memory[target]
    return ends


def _ends(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], ways: Sequence[Way]) -> list[State]:
    """The states in which the call ends in one of `ways`."""
    _prepare(frame, state, instruction, values)
    ends: list[State] = []
    feasible = [way for way in ways if _is_feasible(state, values, way)]
    for at, way in enumerate(feasible):
        end = state.copy() if at + 1 < len(feasible) else state
        if _requires(end, values, way):
            _end(frame, end, instruction, values, way)
            ends.append(end)
    return ends


def _unknown(frame: Frame, state: State, instruction: Invoke) -> Symbol:
    return frame.symbol(state, UNKNOWN, _birth(instruction))


def _birth(instruction: Invoke) -> Birth:
    return Birth(instruction.call.span, f"what `{instruction.name}()` returns", instruction.name)


def _exception(frame: Frame, state: State, instruction: Invoke) -> list[State]:
    """The question whether an exception is set."""
    target = Place(instruction.target)
    ends = _by_exception(state, callers=False)
    for end, is_set in ends:
        if is_set:
            known = Knowledge(s.POSITIVE, traits=Trait.LENT, keeper=-1)
            end.memory[target] = frame.symbol(end, known, _birth(instruction))
            end.tell(instruction.call.span, "an exception is set")
        else:
            end.memory[target] = NULL
    return [end for end, _ in ends]


def _taken(frame: Frame, state: State, instruction: Invoke) -> list[State]:
    """A call that takes the exception, and does something else where there is none."""
    ends = []
    for before, is_set in _by_exception(state, callers=True):
        values = [value_of(frame, before, argument) for argument in instruction.arguments]
        ways = [way for way in instruction.ways.ways if way.pending in {None, is_set}]
        ends += _ends(frame, before, instruction, values, ways)
    return ends


def _by_exception(state: State, *, callers: bool) -> list[tuple[State, bool]]:
    """The states apart in which an exception is set and in which none is; `callers` counts what may be the caller's."""
    pending = state.exception
    ends = []
    if pending > 0:
        failed = state.copy()
        fails = state.knowledge(pending).fails
        sure = not state.knowledge(pending).has(Trait.AMBIGUOUS)
        if failed.narrow(pending, fails):
            failed.exception = SET
            failed.severity = max(failed.severity, state.knowledge(pending).severity)
            ends.append((failed, True))
        if not sure or state.narrow(pending, s.ANY & ~fails):
            state.exception = CLEAR
            ends.append((state, False))
        return ends
    if pending != CLEAR or callers:
        raised = state.copy()
        raised.exception = SET
        ends.append((raised, True))
    if pending != SET:
        state.exception = CLEAR
        ends.append((state, False))
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
                _hand_over(state, value)
        elif type(value) is Address and at not in written and at not in released:
            _touch(frame, state, value, lost=known is None and contract is not None and contract.format is None)


def _hand_over(state: State, value: Symbol) -> None:
    """An owned object goes where a bare address is wanted: what keeps that may own it now."""
    known = state.known.get(value)
    if known is not None and known.owed > 0 and not known.traits & Trait.HELD:
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
    return all(at >= len(values) or state.knowledge(values[at]).signs & signs for at, signs in way.requires)


def _requires(state: State, values: Sequence[Value], way: Way) -> bool:
    for at, signs in way.requires:
        if at < len(values):
            value = values[at]
            if type(value) is int and not state.narrow(value, signs):
                return False
    return True


def _end(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> None:
    """The call ends in this way."""
    if way.fails == way.signs or way.exception is Raised.SET:
        state.severity = max(state.severity, way.severity)
    if instruction.ways.contract is not None and instruction.ways.contract.runs_code:
        _endanger(state, {values[at] for at in _changed(way) if 0 <= at < len(values)})
    _format(frame, state, instruction, values, way)
    result = _result(frame, state, instruction, values, way)
    for effect in way.effects:
        _effect(frame, state, instruction, values, result, effect)
    _consume(state, values, way)
    if instruction.ways.contract is not None and not instruction.ways.contract.runs_code:
        _swap(state, {values[at] for at in _changed(way) if 0 <= at < len(values)}, values)
    _raise(state, result, way)
    state.memory[Place(instruction.target)] = result
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
    return frame.symbol(state, known, _birth(instruction))


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
            return frame.symbol(state, known, _birth(instruction))
    symbol = frame.symbol(state, known, _birth(instruction))
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


def _effect(
    frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], result: Value, effect: Effect
) -> None:
    """One effect on one argument."""
    if effect.parameter == VARIADIC:
        named = len(instruction.ways.contract.parameters) if instruction.ways.contract else 0
        for at in range(named, len(values)):
            _effect(
                frame,
                state,
                instruction,
                values,
                result,
                Effect(effect.kind, at, effect.value, effect.by, effect.family),
            )
        return
    if effect.parameter >= len(values):
        return
    value = values[effect.parameter]
    span, name = instruction.call.span, instruction.name
    if effect.through:
        value = _pointed_to(frame, state, instruction, value, effect.parameter)
    match effect.kind:
        case EffectKind.STOLEN:
            steal(frame, state, value, span, name)
            if effect.kept and type(value) is int and value in state.known:
                state.known[value] = state.known[value].with_traits(Trait.TAKEN_ELSEWHERE)
        case EffectKind.RELEASED:
            release(frame, state, value, span, name)
        case EffectKind.ACQUIRED:
            take(frame, state, value, span, name)
            if instruction.ways.project and type(value) is int and value in state.known:
                state.known[value] = state.known[value].with_traits(Trait.TAKEN_ELSEWHERE)
        case EffectKind.ESCAPED if instruction.ways.project:
            state.escape(value, instruction.ways.changes)
        case EffectKind.REVIVED | EffectKind.RECOUNTED | EffectKind.ESCAPED:
            state.escape(value)
        case EffectKind.KEPT:
            _keep(state, values, result, value, effect)
        case EffectKind.CLEARED | EffectKind.REPLACED | EffectKind.EXCHANGED | EffectKind.WRITTEN:
            _write_through(frame, state, instruction, values, value, effect)
        case EffectKind.FREED if type(result) is int and instruction.holds == Holds.POINTER:
            _carry_over(state, value, result)
        case EffectKind.FREED:
            _free(state, value)


def _pointed_to(frame: Frame, state: State, instruction: Invoke, value: Value, at: int) -> Value:
    """What lies where an argument points."""
    place = value.place if type(value) is Address else Place(value) if type(value) is int else None
    if place is None:
        return NULL
    found = state.memory.get(place)
    if found is None:
        known = Knowledge(s.POINTER, 1, Trait.HELD) if outlives(place) else UNKNOWN
        text = _pointed(instruction, at)
        found = state.memory[place] = frame.symbol(state, known, Birth(instruction.call.span, f"`{text}`"))
    return found


def _free(state: State, value: Value) -> None:
    """Memory is given back: an object that nobody refers to any longer, or a structure, with the references in it."""
    if type(value) is int:
        known = state.knowledge(value)
        if known.traits & (Trait.NEW | Trait.HELD | Trait.LENT):
            state.known[value] = known.escaped()
        else:
            state.forget(Place(value))


def _carry_over(state: State, value: Value, moved: Symbol) -> None:
    """Memory is given back after what lay in it was copied to where `moved` points."""
    if type(value) is int:
        for place in [place for place in state.memory if place.base == value]:
            state.memory[Place(moved, place.path)] = state.memory.pop(place)


def _keep(state: State, values: Sequence[Value], result: Value, value: Value, effect: Effect) -> None:
    """Something keeps the argument alive."""
    keeper: Value | None = result if effect.by == RETURNED else None
    if effect.by is not None and 0 <= effect.by < len(values):
        keeper = values[effect.by]
    if type(value) is int and value in state.known and keeper != value:
        known = state.known[value]
        if known.traits & Trait.NEW and not known.traits & Trait.ESCAPED and known.keeper != -1:
            new = keeper if type(keeper) is int and not state.knowledge(keeper).has(Trait.ESCAPED) else -1
            state.known[value] = known.kept_by(new)


def _write_through(
    frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], value: Value, effect: Effect
) -> None:
    """The argument points to a place whose content changes."""
    span = instruction.call.span
    place = value.place if type(value) is Address else Place(value) if type(value) is int else None
    if place is None:
        return
    text = _pointed(instruction, effect.parameter)
    if effect.kind is EffectKind.WRITTEN:
        before = state.memory.get(place)
        if instruction.ways.project and type(before) is int and state.knowledge(before).has(Trait.HELD):
            state.known[before] = state.known[before].escaped()
        put(frame, state, place, _written(frame, state, instruction, values, effect.value, text), span, text)
        return
    old = _pointed_to(frame, state, instruction, value, effect.parameter)
    match effect.kind:
        case EffectKind.CLEARED:
            state.memory[place] = NULL
        case EffectKind.REPLACED:
            new = values[effect.by] if effect.by is not None and effect.by < len(values) else None
            if new is not None:
                state.memory[place] = new
                if type(new) is int:
                    frame.stores[new] = (span, text)
                    state.tell(span, f"{frame.name(new)} is stored in `{text}`", new)
        case _:
            state.memory[place] = _written(frame, state, instruction, values, effect.value, text)
    release(frame, state, old, span, instruction.name)


def _pointed(instruction: Invoke, at: int) -> str:
    """What the code calls the place whose address argument `at` is."""
    written = wording(instruction.call.arguments[at])
    return written[1:] if written.startswith("&") else f"*{written}"


def _written(
    frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], result: Result | None, text: str
) -> Value:
    """What an out-parameter receives."""
    if result is None or result.kind is ResultKind.NULL:
        return NULL if result is not None else frame.symbol(state, UNKNOWN, _birth(instruction))
    signs = s.POINTER if result.nullable else s.POSITIVE
    birth = Birth(instruction.call.span, f"`{text}`", "")
    of = values[result.of] if result.of is not None and 0 <= result.of < len(values) else None
    match result.kind:
        case ResultKind.SAME if of is not None:
            return of
        case ResultKind.NEW:
            traits = Trait.NEW | (Trait.NO_SINGLETON if result.made and not frame.blurs else 0)
            symbol = frame.symbol(state, Knowledge(signs, 1, traits, -1 if result.shared else 0), birth)
            state.tell(instruction.call.span, f"`{text}` receives a new reference", symbol, first=True)
        case ResultKind.BORROWED:
            symbol = frame.symbol(state, Knowledge(signs, 0, Trait.LENT, of if type(of) is int else -1), birth)
            state.tell(instruction.call.span, f"`{text}` receives a borrowed reference", symbol, first=True)
        case _:
            return frame.symbol(state, UNKNOWN, birth)
    frame.names.setdefault(symbol, text)
    return symbol


def _format(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> None:
    """What a format among the arguments does to those after it."""
    contract = instruction.ways.contract
    if contract is None or contract.format is None or contract.format.kind == "printf":
        return
    at = contract.format.parameter
    first = len(contract.parameters)
    rest = values[first:]
    if not rest:
        return
    written = instruction.call.arguments[at] if at < len(instruction.call.arguments) else None
    kind = FormatKind(contract.format.kind)
    arguments: Sequence[FormatArgument] | None = None
    optional: list[bool] = []
    if isinstance(written, ir.String):
        found = parse_format(written.value, kind)
        if not found.mistakes and len(found.arguments) == len(rest):
            arguments = found.arguments
            optional = [unit.optional for unit in found.units for _ in unit.arguments]
    if arguments is None:
        for value in rest:
            state.escape(value)
        return
    failed = way.fails == way.signs and way.fails != 0
    for offset, (argument, value) in enumerate(zip(arguments, rest, strict=True)):
        if argument.use is Use.CONVERTED and not failed:
            converter = instruction.converters.get(first + offset - 1)
            if converter is not None and _convert(frame, state, instruction, value, converter, first + offset):
                continue
        text = _pointed(instruction, first + offset)
        _formatted(frame, state, instruction, argument, value, text, optional=optional[offset], failed=failed)


def _convert(frame: Frame, state: State, instruction: Invoke, value: Value, converter: Ways, at: int) -> bool:
    """What a converter that succeeds puts where `value` points; false where that is not known."""
    succeeding = [way for way in converter.ways if way.signs & ~way.fails & s.POSITIVE]
    written = [
        effect.value
        for way in succeeding
        for effect in way.effects
        if effect.kind is EffectKind.WRITTEN and effect.parameter == 1 and effect.value is not None
    ]
    if type(value) is not Address or not written or len(written) < len(succeeding):
        return False
    result = next((one for one in written if one.kind is not ResultKind.NULL), written[0])
    text = _pointed(instruction, at)
    put(frame, state, value.place, _written(frame, state, instruction, (), result, text), instruction.call.span, text)
    return True


def _formatted(
    frame: Frame,
    state: State,
    instruction: Invoke,
    argument: FormatArgument,
    value: Value,
    text: str,
    *,
    optional: bool,
    failed: bool,
) -> None:
    """What one unit does to its argument."""
    span = instruction.call.span
    match argument.use:
        case Use.STOLEN:
            steal(frame, state, value, span, instruction.name)
        case Use.OBJECT:
            use(frame, state, value, span, instruction.name)
        case Use.BORROWED if type(value) is Address:
            if not failed:
                old = state.memory.get(value.place)
                signs = s.POINTER if optional and (old is None or old == NULL) else s.POSITIVE
                symbol = frame.symbol(state, Knowledge(signs, 0, Trait.LENT, -1), Birth(span, f"`{text}`"))
                state.tell(span, f"`{text}` is borrowed from the caller", symbol, first=True)
                frame.names[symbol] = text
                put(frame, state, value.place, symbol, span, text)
        case Use.CONVERTED | Use.CONVERTER:
            state.escape(value)
        case Use.WRITTEN | Use.INSIDE | Use.BUFFER | Use.MEMORY if type(value) is Address:
            forget(frame, state, value.place)


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
