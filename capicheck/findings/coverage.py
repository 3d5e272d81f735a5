"""What was audited and what was not: nothing unread may pass for clean."""

from __future__ import annotations

from capicheck.findings.finding import Place
from capicheck.frozen import frozen


@frozen
class Incomplete:
    """A function that was not audited, or not to its end, and why."""

    place: Place
    function: str
    reason: str


@frozen
class InactiveCode:
    """Code that no reading of the file activated, the condition it waits for, and the functions it seems to define."""

    place: Place
    condition: str
    functions: tuple[str, ...] = ()


@frozen
class UnreadFile:
    """A file that yielded nothing, and why.  It makes the exit status 2."""

    path: str
    message: str


@frozen
class Coverage:
    """Counts of one run.  `functions` counts those met, `audited` those read whole and checked."""

    files: int = 0
    functions: int = 0
    audited: int = 0
    incomplete: tuple[Incomplete, ...] = ()
    inactive: tuple[InactiveCode, ...] = ()
    generated: tuple[str, ...] = ()
    """Generated sources that were left out."""
