"""What a call does to its arguments: one effect at a time."""

from __future__ import annotations

from collections.abc import Sequence

from capicheck.contracts.outcomes import (
    RETURNED,
    VARIADIC,
    Effect,
    EffectKind,
    Result,
    ResultKind,
)
from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import State
from capicheck.domain.values import NULL, Address, Place, Symbol, Value
from capicheck.engine.frame import Birth, Frame, birth_of, outlives
from capicheck.engine.instructions import Holds, Invoke
from capicheck.engine.memory import put
from capicheck.engine.references import release, steal, take
from capicheck.engine.wording import wording


def affect(
    frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], result: Value, effect: Effect
) -> None:
    """One effect on one argument."""
    if effect.parameter == VARIADIC:
        named = len(instruction.ways.contract.parameters) if instruction.ways.contract else 0
        for at in range(named, len(values)):
            affect(
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
            if instruction.ways.project and not effect.through and type(value) is int and value in state.known:
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
        text = pointed(instruction, at)
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
    text = pointed(instruction, effect.parameter)
    if effect.kind is EffectKind.WRITTEN:
        before = state.memory.get(place)
        if instruction.ways.project and type(before) is int and state.knowledge(before).has(Trait.HELD):
            state.known[before] = state.known[before].escaped()
        put(frame, state, place, written(frame, state, instruction, values, effect.value, text), span, text)
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
            state.memory[place] = written(frame, state, instruction, values, effect.value, text)
    release(frame, state, old, span, instruction.name)


def pointed(instruction: Invoke, at: int) -> str:
    """What the code calls the place whose address argument `at` is."""
    written = wording(instruction.call.arguments[at])
    return written[1:] if written.startswith("&") else f"*{written}"


def written(
    frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], result: Result | None, text: str
) -> Value:
    """What an out-parameter receives."""
    if result is None or result.kind is ResultKind.NULL:
        return NULL if result is not None else frame.symbol(state, UNKNOWN, birth_of(instruction))
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
