"""The audit command: from paths and settings to reports and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack

from capicheck.auditing import followed, stream
from capicheck.findings.result import AuditResult, FileFindings
from capicheck.report.notices import baseline_notices
from capicheck.report.output import Running, outputs, write
from capicheck.report.progress import progress_bar
from capicheck.settings import Settings


def audited(paths: Sequence[str], settings: Settings) -> int:
    """Audits `paths`, writes the reports and returns the exit status.

    2 where a file could not be read, else 1 where there are findings, or for `diff` changes, unless `exit_zero`, else
    0.  Raises UsageError.
    """
    reports = outputs(settings.output)
    running = Running([] if settings.fix or settings.diff else reports, settings)
    if settings.fix or settings.diff:
        from capicheck.commands.fixes import result_of_fixing  # noqa: PLC0415 - rarely asked for

        result, changes = result_of_fixing(paths, settings)
        if settings.diff:
            return _status(result, settings) or int(changes and not settings.exit_zero)
    else:
        with ExitStack() as bar:

            def tell(found: FileFindings) -> None:
                bar.close()
                running.file(found)

            result = followed(stream(paths, settings, bar.enter_context(progress_bar(sys.stderr))), tell)
    if not settings.quiet:
        for notice in baseline_notices(result, settings):
            print(f"capicheck: {notice}", file=sys.stderr)
    status = _status(result, settings)
    write(result, [report for report in reports if report != running.output], settings)
    running.end(result)
    return status


def _status(result: AuditResult, settings: Settings) -> int:
    for error in result.errors:
        print(f"capicheck: {error.path}: {error.message}", file=sys.stderr)
    if result.errors:
        return 2
    return 1 if result.findings and not settings.exit_zero else 0
