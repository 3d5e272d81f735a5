"""Annotations for GitHub Actions: one workflow command per finding.

The commands and what must be escaped in them:
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from capicheck.findings.finding import Confidence, Finding, Level
from capicheck.findings.result import AuditResult
from capicheck.report.excerpt import visible

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_SHOWN = 10
"""Annotations of one command that GitHub shows for a step; the rest stays in the log."""
_SUREST_FIRST = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def render(result: AuditResult, folder: str = "") -> str:
    """The commands, the worst and surest findings first, and a line on what GitHub will not show.

    `folder` is the working directory relative to the root of the checkout, which annotations are relative to.
    """
    ranked = sorted(
        result.findings,
        key=lambda finding: (list(Level).index(finding.level), _SUREST_FIRST.index(finding.confidence)),
    )
    lines = [_command(finding, folder) for finding in ranked]
    return "".join(f"{line}\n" for line in (*lines, *_beyond(result)))


def _beyond(result: AuditResult) -> Iterator[str]:
    counts = Counter(_COMMANDS[finding.level] for finding in result.findings)
    over = [f"{count:,} {name}s" for name, count in counts.items() if count > _SHOWN]
    if over:
        yield f"capicheck: {' and '.join(over)}, of which GitHub shows {_SHOWN} of each kind for a step; all are above"


def _command(finding: Finding, folder: str) -> str:
    place = finding.place
    properties = {
        "file": f"{folder}/{place.path}" if folder else place.path,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column,
        "title": f"capicheck: {finding.rule}",
    }
    if place.end_line != place.line:
        del properties["col"], properties["endColumn"]  # they are of the same line or of none
    story = [
        f"{number}. {step.place.path}:{step.place.line}: {step.message}"
        for number, step in enumerate(finding.steps, 1)
        if len(finding.steps) > 1
    ]
    text = "\n".join([finding.message, *story, *([f"Help: {finding.help}"] if finding.help else [])])
    listed = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {listed}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """`text` with what would end the value, or the command, as the runner decodes it; nothing that a terminal obeys."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return visible(text)
