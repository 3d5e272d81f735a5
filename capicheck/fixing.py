"""Fixes, applied only where another audit finds that they mend what they are for and break nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from capicheck.auditing import Progress, audit
from capicheck.findings.finding import Edit, Finding, Place
from capicheck.findings.result import AuditResult
from capicheck.frozen import frozen
from capicheck.ir.source import SourceText
from capicheck.settings import Settings, UsageError

_ROUNDS = 6
"""Each is an audit: enough for what one fix uncovers, and what is left can be fixed by another run."""


@frozen
class Fixed:
    """What fixing came to.

    `result` is the audit of the fixed texts; `texts` are those that differ from the files, by path, each as the old
    and the new one; `applied` the findings that were fixed, `refused` those whose fix did not stand the audit.
    """

    result: AuditResult
    texts: Mapping[str, tuple[bytes, bytes]]
    applied: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


def fixed(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> Fixed:
    """Audits `paths` and works out every fix that `settings` allow; no file is written.

    Raises UsageError as `audit` does.
    """
    if settings.write_baseline:
        raise UsageError("--write-baseline cannot go with fixes: write the baseline of what is left")
    result = audit(paths, settings, progress)
    before = {path: source.data for path, source in result.sources.items()}
    texts: dict[str, bytes] = {}
    applied: list[Finding] = []
    refused: dict[tuple[object, ...], Finding] = {}
    for _ in range(_ROUNDS):
        chosen = _chosen(result, settings, refused)
        if not chosen:
            break
        sources = {path: SourceText(path, source.data) for path, source in result.sources.items()}
        tried = texts | _edited(chosen, sources)
        trial = audit(paths, settings, edited=tried)
        if wrong := _wrong(chosen, result, trial):
            refused.update((_key(finding), finding) for finding in wrong)
            continue
        applied += chosen
        texts, result = tried, trial
    return Fixed(
        result,
        {path: (before[path], text) for path, text in sorted(texts.items())},
        tuple(applied),
        tuple(refused.values()),
    )


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.place.path, finding.function, finding.message, finding.fix and finding.fix.edits


def _chosen(result: AuditResult, settings: Settings, refused: Mapping[tuple[object, ...], Finding]) -> list[Finding]:
    """The findings to fix at once: those whose edits do not touch each other."""
    chosen: list[Finding] = []
    taken: list[Place] = []
    for finding in result.findings:
        fix = finding.fix
        if fix is None or not (fix.safe or settings.unsafe_fixes) or _key(finding) in refused:
            continue
        places = [edit.place for edit in fix.edits]
        if not any(_touch(place, other) for place in places for other in taken):
            chosen.append(finding)
            taken += places
    return chosen


def _touch(one: Place, other: Place) -> bool:
    return (
        one.path == other.path
        and (one.line, one.column) <= (other.end_line, other.end_column)
        and (other.line, other.column) <= (one.end_line, one.end_column)
    )


def _edited(findings: Iterable[Finding], sources: Mapping[str, SourceText]) -> dict[str, bytes]:
    """The texts of the files that the fixes of `findings` change."""
    edits: dict[str, list[Edit]] = {}
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            edits.setdefault(edit.place.path, []).append(edit)
    return {path: _applied(sources[path], of_file) for path, of_file in edits.items()}


def _applied(source: SourceText, edits: Iterable[Edit]) -> bytes:
    data = source.data
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        start = source.offset(edit.place.line, edit.place.column)
        end = source.offset(edit.place.end_line, edit.place.end_column)
        data = data[:start] + edit.text.encode() + data[end:]
    return data


def _wrong(chosen: Sequence[Finding], result: AuditResult, trial: AuditResult) -> list[Finding]:
    """Those of `chosen` whose fixes `trial`, the audit with them, speaks against.

    A fix must make its finding go away and uncover no other, except of the same rule in the same function, where one
    loss may have hidden the next; and everything must still be read.
    """
    there = {(finding.rule, finding.place.path, finding.place.line) for finding in trial.findings}
    wrong = [finding for finding in chosen if (finding.rule, *_moved(finding.place, chosen)) in there]
    known = {(finding.rule, *_moved(finding.place, chosen)) for finding in result.findings}
    for finding in trial.findings:
        if (finding.rule, finding.place.path, finding.place.line) in known:
            continue
        beside = [one for one in chosen if one.place.path == finding.place.path and one.function == finding.function]
        if not any(one.rule == finding.rule for one in beside):
            wrong += beside or chosen
    unread = len(trial.errors) + len(trial.coverage.incomplete) > len(result.errors) + len(result.coverage.incomplete)
    return list(chosen) if unread else wrong


def _moved(place: Place, chosen: Iterable[Finding]) -> tuple[str, int]:
    """The file, and the line on which `place` begins once the fixes of `chosen` are applied."""
    line = place.line
    for finding in chosen:
        for edit in finding.fix.edits if finding.fix else ():
            at = edit.place
            if at.path == place.path and (at.line, at.column) <= (place.line, place.column):
                line += edit.text.count("\n") - (min(at.end_line, place.line) - at.line)
    return place.path, line


def with_fixes_reported(outcome: Fixed) -> AuditResult:
    """The audit of the fixed texts, whose findings no longer carry the fixes that were refused."""
    refused = {_key(finding) for finding in outcome.refused}
    return replace(
        outcome.result,
        findings=tuple(
            replace(finding, fix=None) if _key(finding) in refused else finding for finding in outcome.result.findings
        ),
    )
