"""The report to look at in a browser: a folder of pages, or one page that holds everything.

Nothing on a page asks for anything elsewhere, and a content security policy has the browser see to that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from capicheck.findings.result import AuditResult
from capicheck.report.html.pages import Report
from capicheck.rulebook.pages import Rule


def render(result: AuditResult, rules: Mapping[str, Rule], project: str) -> str:
    """The whole report on one page.  `project` is what to call what was audited."""
    return Report(result, rules, project).single()


def pages(result: AuditResult, rules: Mapping[str, Rule], project: str) -> Iterator[tuple[str, str]]:
    """The pages of the report and their paths in its folder: `index.html`, one for each file, one for each rule."""
    return Report(result, rules, project).folder()
