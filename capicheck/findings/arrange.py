"""From what the checks found to what a report shows: one order, no repeats, what the settings hold back."""

from __future__ import annotations

from collections.abc import Iterable

from capicheck.findings.finding import Confidence, Finding, Trigger
from capicheck.findings.result import HeldBack

_RANK = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}


def _order(finding: Finding) -> tuple[object, ...]:
    return (
        finding.place.path,
        finding.place.line,
        finding.place.column,
        finding.rule,
        finding.message,
        finding.place,
        -_RANK[finding.confidence],
        finding.holder,
        [(step.place, step.message) for step in finding.steps],
        finding.trigger,
        finding.python,
        finding.level,
        finding.help,
        repr(finding.fix),
    )


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """`findings` by path, line, column, rule and message, the same mistake told once.

    A header's function is met in every unit that includes it, and a file in each of its configurations: the surest
    telling stays.
    """
    once: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(findings, key=_order):
        once.setdefault((finding.rule, finding.place, finding.message), finding)
    return list(once.values())


def held_back(findings: Iterable[Finding], min_confidence: str, *, oom: bool) -> tuple[tuple[Finding, ...], HeldBack]:
    """The findings to report, and counts of those that are not.

    `min_confidence` is a `Confidence`'s value; without `oom`, what only an exhausted memory reaches is held back.
    """
    floor = _RANK[Confidence(min_confidence)]
    kept = []
    out_of_memory = low_confidence = 0
    for finding in findings:
        if _RANK[finding.confidence] < floor:
            low_confidence += 1
        elif finding.trigger is Trigger.OUT_OF_MEMORY and not oom:
            out_of_memory += 1
        else:
            kept.append(finding)
    return tuple(kept), HeldBack(out_of_memory, low_confidence)
