"""The report that programs read: one JSON object, the same bytes for the same findings."""

from __future__ import annotations

from typing import Any

from capicheck.findings.coverage import Coverage
from capicheck.findings.finding import Edit, Finding, Place
from capicheck.findings.result import AuditResult
from capicheck.report.encode import encoded

VERSION = 1
"""Of the object's shape; keys may be added under the same number."""


def render(result: AuditResult) -> str:
    """The object and a line end; each finding on a line of its own."""
    document = {
        "version": VERSION,
        "findings": [_finding(finding) for finding in result.findings],
        "coverage": _coverage(result.coverage),
        "errors": [{"path": error.path, "message": error.message} for error in result.errors],
        "held_back": {
            "comments": sum(item.comment is not None for item in result.suppressed),
            "baseline": sum(item.comment is None for item in result.suppressed),
            "out_of_memory": result.held_back.out_of_memory,
            "low_confidence": result.held_back.low_confidence,
        },
        "stale": [
            {"path": entry.path, "rule": entry.rule, "function": entry.function, "code": entry.code}
            for entry in result.stale
        ],
    }
    return encoded(document, levels=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "family": finding.family,
        "level": finding.level,
        "confidence": finding.confidence,
        "trigger": finding.trigger,
        "python": finding.python,
        "message": finding.message,
        **_place(finding.place),
        "function": finding.holder,
        "steps": [
            {"path": step.place.path, "line": step.place.line, "column": step.place.column, "message": step.message}
            for step in finding.steps
        ],
        "help": finding.help,
        "fingerprint": finding.fingerprint,
    }
    if finding.fix:
        data["fix"] = {
            "description": finding.fix.description,
            "safe": finding.fix.safe,
            "edits": [_edit(edit) for edit in finding.fix.edits],
        }
    return data


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "path": edit.place.path,
        "start": [edit.place.line, edit.place.column],
        "end": [edit.place.end_line, edit.place.end_column],
        "text": edit.text,
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "files": coverage.files,
        "functions": coverage.functions,
        "audited": coverage.audited,
        "incomplete": [
            {"path": item.place.path, "line": item.place.line, "function": item.function, "reason": item.reason}
            for item in coverage.incomplete
        ],
        "inactive": [
            {
                "path": code.place.path,
                "line": code.place.line,
                "end_line": code.place.end_line,
                "condition": code.condition,
                "functions": list(code.functions),
            }
            for code in coverage.inactive
        ],
        "generated": list(coverage.generated),
    }
