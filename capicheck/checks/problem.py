"""What a check yields: a mistake in terms of the intermediate representation, before it is placed and named."""

from __future__ import annotations

from capicheck.findings.finding import Confidence, Level, Standing, Trigger
from capicheck.frozen import frozen
from capicheck.ir.source import Span


@frozen
class Note:
    """A sentence about another place that belongs to the story; on a path, how things stand from then on."""

    span: Span
    message: str
    standings: tuple[Standing, ...] = ()


@frozen
class Repair:
    """Texts to put in place of stretches of the source; `safe` where nothing can go wrong that did not before."""

    description: str
    edits: tuple[tuple[Span, str], ...]
    safe: bool = False


@frozen
class Problem:
    """One mistake at `span`.  `function` is the C function that holds it, empty outside functions.

    `help` is one sentence on what to write instead; `python` a PEP 440 specifier of the versions concerned; `level`
    the rule's own where it is None.
    """

    span: Span
    message: str
    function: str = ""
    confidence: Confidence = Confidence.HIGH
    trigger: Trigger = Trigger.NORMAL
    python: str = ""
    notes: tuple[Note, ...] = ()
    help: str = ""
    level: Level | None = None
    repair: Repair | None = None
