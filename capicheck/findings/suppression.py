"""Findings that somebody has answered: in a comment beside the code, or by the baseline."""

from __future__ import annotations

from capicheck.findings.finding import Finding, Place
from capicheck.frozen import frozen


@frozen
class Suppressed:
    """A finding that is not reported.

    `comment` is where the comment stands that says so, None for one that the baseline knows; `reason` is what it says,
    empty where it gives none.
    """

    finding: Finding
    comment: Place | None = None
    reason: str = ""


@frozen
class KnownFinding:
    """One entry of a baseline: what a finding is known by from one version of the code to the next.

    `path` is relative to the baseline's folder; `code` is the text of the line, white space aside; `number` tells
    those apart that agree in all else, from 0.
    """

    path: str
    rule: str
    function: str
    code: str
    number: int = 0
