"""One line per finding, as compilers write them and editors read them."""

from __future__ import annotations

from collections.abc import Iterable

from capicheck.findings.finding import Finding
from capicheck.report.excerpt import visible


def render(findings: Iterable[Finding]) -> str:
    """`path:line:column: level: message [rule]`, one line each."""
    return "".join(
        f"{visible(finding.place.path)}:{finding.place.line}:{finding.place.column}: "
        f"{finding.level}: {visible(finding.message)} [{finding.rule}]\n"
        for finding in findings
    )
