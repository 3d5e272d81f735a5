"""A finding, as every report and every tool downstream sees it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from capicheck.frozen import frozen


class Level(StrEnum):
    """How bad it is when the finding is true."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Confidence(StrEnum):
    """How sure the auditor is that the finding is true."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Trigger(StrEnum):
    """What it takes to reach the mistake: an ordinary run, a failing call, or an exhausted memory."""

    NORMAL = "normal"
    ERROR = "error"
    OUT_OF_MEMORY = "out-of-memory"


@frozen(order=True)
class Place:
    """A stretch of a file: `path` relative to the working directory; lines and columns from 1, in characters.

    `end_column` is exclusive.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Standing(NamedTuple):
    """How something stands: `subject` is what the code calls it, or `exception`; `state` a word or two on it."""

    subject: str
    state: str


@frozen
class Step:
    """One sentence of the finding's story, and where it happens; on a path, how things stand from then on."""

    place: Place
    message: str
    standings: tuple[Standing, ...] = ()


@frozen
class Edit:
    """`text` to stand where `place` is now; an insertion where `place` is empty."""

    place: Place
    text: str


@frozen
class Fix:
    """Edits that mend the finding.  `safe` ones cannot change what the program does otherwise."""

    description: str
    edits: tuple[Edit, ...]
    safe: bool = False


@frozen
class Finding:
    """One mistake.

    `place` is where the reference is lost or wrongly used, or where the mistake is written; `function` the C function
    that holds it, empty outside functions; `variable` there the variable in whose declaration or initialiser it stands,
    empty where it is in none.  `python` is a PEP 440 specifier of the CPython versions it concerns, empty
    for all.  `help` is a sentence on what to write instead.
    """

    rule: str
    family: str
    level: Level
    confidence: Confidence
    message: str
    place: Place
    function: str = ""
    variable: str = ""
    trigger: Trigger = Trigger.NORMAL
    python: str = ""
    steps: tuple[Step, ...] = ()
    fix: Fix | None = None
    help: str = ""
    fingerprint: str = ""

    @property
    def holder(self) -> str:
        """The function, else the variable, that holds it; empty where it is in neither."""
        return self.function or self.variable

    def fingerprinted(self, fingerprint: str) -> Finding:
        """The same finding with its fingerprint."""
        return replace(self, fingerprint=fingerprint)
