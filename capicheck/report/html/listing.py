"""A whole source, line by line, with what was found and what was not audited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from capicheck.findings.coverage import Coverage
from capicheck.findings.finding import Finding
from capicheck.frozen import frozen
from capicheck.report.html.highlight import Code
from capicheck.report.templating import Markup

_LONGEST = 25_000
"""Lines beyond which a browser is slow to show them."""


@frozen
class Listed:
    """A line: the findings on it, whether no configuration activates it, and why the function there was not audited."""

    number: int
    code: Markup
    findings: Sequence[Finding]
    is_inactive: bool
    reason: str


def is_listed(code: Code) -> bool:
    """Whether a page shows all lines of a file."""
    return code.count <= _LONGEST


def listing(path: str, code: Code, findings: Sequence[Finding], coverage: Coverage) -> Sequence[Listed]:
    """The lines of the file `path`; none where there are too many to show."""
    if not is_listed(code):
        return ()
    code.colour(1, code.count)
    by_line: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_line[finding.place.line].append(finding)
    inactive = {
        line
        for item in coverage.inactive
        if item.place.path == path
        for line in range(item.place.line, item.place.end_line + 1)
    }
    reasons = {item.place.line: item.reason for item in coverage.incomplete if item.place.path == path}
    return [
        Listed(number, code.markup(number), by_line.get(number, ()), number in inactive, reasons.get(number, ""))
        for number in range(1, code.count + 1)
    ]
