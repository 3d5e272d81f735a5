"""How things stand after an event of a story, in the words that reports show beside it."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.domain.knowledge import Knowledge, Trait
from capicheck.domain.state import SET, Event
from capicheck.domain.values import Symbol
from capicheck.engine.frame import Frame
from capicheck.findings.finding import Standing


def standings(frame: Frame, event: Event) -> Iterator[Standing]:
    """What `event` says of its object, of the pointer that a failure made NULL, and of the exception."""
    if event.symbol and (state := _ownership(event.known)):
        yield Standing(_subject(frame, event.symbol), state)
    if event.null:
        yield Standing(event.null, "NULL")
    if event.failed and event.exception == SET:
        yield Standing("exception", "set")


def _ownership(known: Knowledge) -> str:
    """Whose the references are, in a word; empty where that is unknown."""
    if known.has(Trait.ESCAPED):
        return ""
    if known.has(Trait.GONE):
        return "released"
    if known.owed > 1:
        return "owned twice" if known.owed == 2 else f"owned {known.owed} times"
    if known.owed == 1:
        return "held" if known.has(Trait.HELD) else "owned"
    if known.has(Trait.STOLEN):
        return "given away"
    return "borrowed" if known.owed == 0 else "over-released"


def _subject(frame: Frame, symbol: Symbol) -> str:
    """What the code calls `symbol`, or the call that it came from."""
    birth = frame.births.get(symbol)
    return frame.names.get(symbol) or (f"{birth.call}()" if birth and birth.call else frame.name(symbol).strip("`"))
