"""The last lines of the text report: what was found, what was held back, what was not audited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from capicheck.findings.finding import Level
from capicheck.findings.result import AuditResult
from capicheck.report.palette import Palette


def counted(number: int, noun: str) -> str:
    """`"1 file"`, `"2 files"`, `"2 entries"`, `"2 fixes"`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es" if noun.endswith("x") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def summary(result: AuditResult, palette: Palette) -> Iterator[str]:
    """One line on what was found, and one each on what can be fixed, was held back and was not audited, if anything."""
    coverage = result.coverage
    levels = Counter(finding.level for finding in result.findings)
    by_level = ", ".join(palette.level(counted(levels[level], level), level) for level in Level if levels[level])
    known = any(item.comment is None for item in result.suppressed)
    nothing = "Nothing new to report" if known else "Nothing to report"
    found = f"{counted(len(result.findings), 'finding')} ({by_level})" if by_level else nothing
    yield f"{found} in {counted(coverage.files, 'file')}, {counted(coverage.functions, 'function')}."
    if fixable := list(_fixable(result)):
        yield f"Fixable: {', '.join(fixable)}; --diff shows how."
    if held := list(_held_back(result)):
        yield f"Held back: {', '.join(held)}."
    if missed := list(_missed(result)):
        yield f"Not audited: {', '.join(missed)}."


def _fixable(result: AuditResult) -> Iterator[str]:
    fixes = [finding.fix for finding in result.findings if finding.fix]
    if safe := sum(fix.safe for fix in fixes):
        yield f"{safe:,} by --fix"
    if unsafe := len(fixes) - safe:
        yield f"{unsafe:,} by --fix --unsafe-fixes"


def _held_back(result: AuditResult) -> Iterator[str]:
    comments = sum(item.comment is not None for item in result.suppressed)
    if comments:
        yield f"{comments:,} suppressed by comments"
    if known := len(result.suppressed) - comments:
        yield f"{known:,} in the baseline"
    if result.held_back.out_of_memory:
        yield f"{result.held_back.out_of_memory:,} reached only when memory runs out (--oom)"
    if result.held_back.low_confidence:
        yield f"{result.held_back.low_confidence:,} of lower confidence (--min-confidence)"
    if result.coverage.generated:
        yield f"{counted(len(result.coverage.generated), 'generated file')} (--include-generated)"


def _missed(result: AuditResult) -> Iterator[str]:
    coverage = result.coverage
    listed = []
    if coverage.incomplete:
        listed.append(counted(len(coverage.incomplete), "function"))
    if coverage.inactive:
        listed.append(f"inactive code in {counted(len(coverage.inactive), 'place')}")
    if listed:
        yield f"{', '.join(listed)} (-v lists them)"
    if result.errors:
        yield counted(len(result.errors), "unreadable file")


def not_audited(result: AuditResult) -> Iterator[str]:
    """A line for each function, stretch of code and file that was read or met, and not audited."""
    coverage = result.coverage
    for item in coverage.incomplete:
        yield f"{item.place.path}:{item.place.line}: not audited: {item.function or 'code'}: {item.reason}"
    for code in coverage.inactive:
        functions = f" ({', '.join(code.functions)})" if code.functions else ""
        yield f"{code.place.path}:{code.place.line}: inactive unless {code.condition}{functions}"
    for path in coverage.generated:
        yield f"{path}: generated, left out"
    for path in result.consulted:
        yield f"{path}: not asked for, read for what its functions do"
