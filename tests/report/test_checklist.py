"""The checklist as Markdown."""

from __future__ import annotations

from collections.abc import Callable

from report.checklist_fixtures import TWO, listed

from capicheck.findings.checklist import Checklist, Port
from capicheck.findings.finding import Place
from capicheck.findings.result import AuditResult
from capicheck.report import checklist

Same = Callable[[str, str], None]


def rendered(asked: Checklist) -> str:
    return checklist.render(AuditResult(checklist=asked))


def test_checklist(same_as_snapshot: Same) -> None:
    same_as_snapshot("checklist.md", rendered(TWO))


def test_nothing_to_port() -> None:
    assert "No init function of an extension module was found" in rendered(listed())


def test_names_of_files_are_text() -> None:
    place = Place("src/`a`<b>\x1b.c", 1, 1, 1, 2)
    report = rendered(listed(Port("spam", place, ("a <b> & `c`",), ())))
    assert "\x1b" not in report
    assert "``src/`a`<b>" in report
    assert r"- a \<b\> & `c`" in report
