"""What a run has to say beside its reports: one line each, on standard error."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.findings.result import AuditResult
from capicheck.report.excerpt import visible
from capicheck.report.summary import counted
from capicheck.settings import Settings

_LISTED = 5
"""Stale entries told by name; all of them are with `verbose`."""


def baseline_notices(result: AuditResult, settings: Settings) -> Iterator[str]:
    """That a baseline was written, and which of its entries were fixed meanwhile."""
    if settings.write_baseline:
        known = sum(item.comment is None for item in result.suppressed)
        yield f"wrote {counted(known, 'finding')} to {settings.write_baseline}"
    if not result.stale:
        return
    count = len(result.stale)
    yield (
        f"{settings.baseline}: {counted(count, 'entry')} no longer found; "
        f"--write-baseline {settings.baseline} takes {'it' if count == 1 else 'them'} out"
    )
    listed = result.stale if settings.verbose else result.stale[:_LISTED]
    for entry in listed:
        where = f" in {entry.function}()" if entry.function else ""
        yield visible(f"  {entry.path}: {entry.rule}{where}: {entry.code}")
    if len(listed) < count:
        yield f"  and {count - len(listed):,} more (-v lists them)"
