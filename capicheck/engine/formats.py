"""What a format among the arguments of a call does to those after it."""

from __future__ import annotations

from collections.abc import Sequence

from capicheck.contracts.formats import FormatKind, parse_format
from capicheck.contracts.outcomes import (
    EffectKind,
    ResultKind,
)
from capicheck.contracts.units import FormatArgument, Use
from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import State
from capicheck.domain.values import NULL, Address, Value
from capicheck.engine.effects import pointed, written
from capicheck.engine.frame import Birth, Frame
from capicheck.engine.instructions import Invoke
from capicheck.engine.memory import forget, put
from capicheck.engine.references import steal, use
from capicheck.engine.ways import Way, Ways
from capicheck.ir import expressions as ir


def follow_format(frame: Frame, state: State, instruction: Invoke, values: Sequence[Value], way: Way) -> None:
    """What a format among the arguments does to those after it."""
    contract = instruction.ways.contract
    if contract is None or contract.format is None or contract.format.kind == "printf":
        return
    at = contract.format.parameter
    first = len(contract.parameters)
    rest = values[first:]
    if not rest:
        return
    format_ = instruction.call.arguments[at] if at < len(instruction.call.arguments) else None
    kind = FormatKind(contract.format.kind)
    arguments: Sequence[FormatArgument] | None = None
    optional: list[bool] = []
    if isinstance(format_, ir.String):
        found = parse_format(format_.value, kind)
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
        text = pointed(instruction, first + offset)
        _formatted(frame, state, instruction, argument, value, text, optional=optional[offset], failed=failed)


def _convert(frame: Frame, state: State, instruction: Invoke, value: Value, converter: Ways, at: int) -> bool:
    """What a converter that succeeds puts where `value` points; false where that is not known."""
    succeeding = [way for way in converter.ways if way.signs & ~way.fails & s.POSITIVE]
    received = [
        effect.value
        for way in succeeding
        for effect in way.effects
        if effect.kind is EffectKind.WRITTEN and effect.parameter == 1 and effect.value is not None
    ]
    if type(value) is not Address or not received or len(received) < len(succeeding):
        return False
    result = next((one for one in received if one.kind is not ResultKind.NULL), received[0])
    text = pointed(instruction, at)
    put(frame, state, value.place, written(frame, state, instruction, (), result, text), instruction.call.span, text)
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
