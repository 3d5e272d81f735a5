from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.findings.finding import Confidence, Finding
from capicheck.settings import Settings

TYPES = Path(__file__).parents[2] / "fixtures" / "types"


def found(name: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    monkeypatch.chdir(TYPES)
    result = audit([name], Settings(min_confidence="low"))
    return [finding for finding in result.findings if finding.rule == rule]


def test_fields_that_cannot_be_in_a_cycle_are_told_with_low_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = found("traverse_fields.c", "traverse-skips-field", monkeypatch)

    low = {finding.message.split("`")[3] for finding in findings if finding.confidence is Confidence.LOW}
    assert low == {"name", "checked", "number", "kind"}


def test_fields_of_a_base_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = found("traverse_base.c", "traverse-skips-field", monkeypatch)

    assert finding.message == "`alone_traverse_bad` does not visit `first` and `second`, which `corpus.Alone` owns"
    assert finding.function == "alone_traverse_bad"


def test_a_type_that_cannot_change_and_holds_nothing_needs_no_gc(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = found("heap_types_without_gc.c", "heap-type-without-gc", monkeypatch)

    assert {finding.message.split("`")[1]: str(finding.confidence) for finding in findings} == {
        "corpus.Holder": "high",
        "corpus.Settable": "medium",
        "corpus.Immutable": "low",
        "corpus.String": "medium",
    }
