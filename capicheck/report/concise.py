"""One line per finding, as compilers write them and editors read them."""

from __future__ import annotations

from capicheck.findings.result import AuditResult
from capicheck.report.excerpt import visible


def render(result: AuditResult) -> str:
    """`path:line:column: level: message [rule]`, one line each."""
    return "".join(
        f"{visible(finding.place.path)}:{finding.place.line}:{finding.place.column}: "
        f"{finding.level}: {visible(finding.message)} [{finding.rule}]\n"
        for finding in result.findings
    )
