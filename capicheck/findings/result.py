"""What one audit tells: the value that every report is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from capicheck.findings.coverage import Coverage, UnreadFile
from capicheck.findings.finding import Finding
from capicheck.findings.suppression import KnownFinding, Suppressed
from capicheck.frozen import frozen

if TYPE_CHECKING:
    from capicheck.findings.checklist import Checklist


class Source(Protocol):
    """A file that was read: its path relative to the working directory, its UTF-8 bytes, and its lines from 1."""

    @property
    def path(self) -> str: ...  # noqa: D102

    @property
    def data(self) -> bytes: ...  # noqa: D102

    def line(self, number: int) -> str:
        """The line's text without its end; empty past the end of the file."""


@frozen
class FileFindings:
    """The findings to report in the file `path`, in their order.

    `sources` are all files that were read: steps may lead into others.
    """

    path: str
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]


@frozen
class HeldBack:
    """How many findings the settings kept from being reported, and why."""

    out_of_memory: int = 0
    low_confidence: int = 0

    def __add__(self, other: HeldBack) -> HeldBack:
        """Those of both together."""
        return HeldBack(self.out_of_memory + other.out_of_memory, self.low_confidence + other.low_confidence)


@frozen
class AuditResult:
    """Findings in report order, with what was and was not audited.

    `sources` holds at least every file that a finding mentions; `rules` are the names of those that ran.
    """

    findings: tuple[Finding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    errors: tuple[UnreadFile, ...] = ()
    held_back: HeldBack = field(default_factory=HeldBack)
    sources: Mapping[str, Source] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    """Files that were not asked for and not audited, only read for what their functions do."""
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that a comment or the baseline answers, in the order of their places."""
    stale: tuple[KnownFinding, ...] = ()
    """Entries of the baseline that were looked for and are no longer found."""
    checklist: Checklist | None = None
    """What is left of the modules' ports; None where no report asked for it."""
