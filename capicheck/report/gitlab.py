"""The Code Quality report of GitLab, which its merge requests show.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any

from capicheck.findings.finding import Confidence, Finding, Level
from capicheck.findings.result import AuditResult
from capicheck.report.encode import encoded

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(result: AuditResult, folder: str = "") -> str:
    """A JSON list and a line end; `folder` is the working directory relative to the root of the checkout."""
    return encoded([_issue(finding, folder) for finding in result.findings], levels=1) + "\n"


def _issue(finding: Finding, folder: str) -> dict[str, Any]:
    place = finding.place
    severity = _SEVERITIES[finding.level]
    return {
        "type": "issue",
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": "critical" if severity == "major" and finding.confidence is Confidence.HIGH else severity,
        "location": {
            "path": f"{folder}/{place.path}" if folder else place.path,
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
