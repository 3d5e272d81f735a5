"""Which reports to make, and where they go: the `--output FORMAT[:FILE]` option."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from capicheck.findings.result import AuditResult, FileFindings
from capicheck.frozen import frozen
from capicheck.rulebook.nearest import nearest
from capicheck.settings import Settings, UsageError

if TYPE_CHECKING:
    from capicheck.report import text

FORMATS = ("text", "concise", "json", "sarif", "html", "checklist", "github", "gitlab")


@frozen
class Output:
    """One report: its format, and the file or, for `html`, folder it goes to, or `""` for standard output."""

    format: str
    file: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of pages rather than one file."""
        return self.format == "html" and bool(self.file) and Path(self.file).suffix not in {".html", ".htm"}


def outputs(requests: Iterable[str]) -> list[Output]:
    """Reads `FORMAT[:FILE]` texts.

    Raises UsageError for a format that does not exist, a file in a folder that does not, and two reports for the
    same place: found out before the audit rather than after it.
    """
    found: dict[str, Output] = {}
    for request in requests:
        form, colon, file = request.partition(":")
        if form not in FORMATS:
            raise UsageError(f"no output format is called {form!r}{nearest(form, FORMATS)} (there are {_listed()})")
        if colon and not file:
            raise UsageError(f"--output {request} names no file")
        if file and not Path(file).parent.is_dir():
            raise UsageError(f"--output {request}: there is no folder {str(Path(file).parent)!r}")
        if file in found:
            raise UsageError(f"two reports cannot both go to {file or 'standard output'}")
        found[file] = Output(form, file)
        if found[file].is_folder and Path(file).exists() and not Path(file).is_dir():
            raise UsageError(f"--output {request}: {file} is no folder (a single page's name ends in .html)")
    return list(found.values())


def _listed() -> str:
    return ", ".join(FORMATS)


class Running:
    """The report on standard output, where it can be written file by file while others are still audited."""

    def __init__(self, reports: Sequence[Output], settings: Settings) -> None:
        """Chooses among `reports`; there may be none that can."""
        self.output = next((item for item in reports if _can_run(item, settings)), None)
        self._alone = len(reports) == 1
        self._broken: BrokenPipeError | None = None
        self._page: text.Page | None = None
        if self.output and self.output.format == "text":
            self._page = _page(self.output, settings)

    def file(self, found: FileFindings) -> None:
        """Writes the findings of one file.

        Raises BrokenPipeError where nobody reads them any longer, and no other report is wanted.
        """
        if self._page:
            self._print(self._page.findings(found.findings, found.sources))
        elif self.output:
            from capicheck.report import concise  # noqa: PLC0415

            self._print(concise.render(found.findings))

    def end(self, result: AuditResult) -> None:
        """Writes what comes after the last file, once the other reports are written.  Raises BrokenPipeError."""
        if self._page:
            self._print(self._page.end(result))
        if self._broken:
            raise self._broken

    def _print(self, report: str) -> None:
        try:
            if not self._broken:
                _print(report)
        except BrokenPipeError as error:
            if self._alone:
                raise
            self._broken = error


def _can_run(report: Output, settings: Settings) -> bool:
    return report.format in {"text", "concise"} and not report.file and not settings.statistics


def _print(report: str) -> None:
    # Names of files need not be text: what is no character of theirs is written as an escape.
    sys.stdout.flush()
    sys.stdout.buffer.write(report.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def write(result: AuditResult, reports: Iterable[Output], settings: Settings) -> None:
    """Makes and writes each report, UTF-8.  Raises UsageError where a file cannot be written."""
    for report in reports:
        if report.is_folder:
            _write_pages(result, report)
            continue
        rendered = _rendered(result, report, settings)
        if not report.file:
            _print(rendered)
            continue
        try:
            Path(report.file).write_bytes(rendered.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise UsageError(f"cannot write {report.file}: {error.strerror}") from error


def _write_pages(result: AuditResult, report: Output) -> None:
    from capicheck.report import html  # noqa: PLC0415 - imports jinja2 and pygments
    from capicheck.report.html.folder import write_pages  # noqa: PLC0415
    from capicheck.rulebook.pages import rules  # noqa: PLC0415

    try:
        write_pages(Path(report.file), html.pages(result, rules(), Path.cwd().name))
    except OSError as error:
        raise UsageError(f"cannot write {error.filename or report.file}: {error.strerror}") from error


def _rendered(result: AuditResult, report: Output, settings: Settings) -> str:  # noqa: PLR0911 - one for each format
    """The report as text.  A format's module is imported when that format is asked for: each start-up counts."""
    match report.format:
        case "json":
            from capicheck.report import json  # noqa: PLC0415

            return json.render(result)
        case "sarif":
            from capicheck.report import sarif  # noqa: PLC0415
            from capicheck.rulebook.pages import rules  # noqa: PLC0415

            return sarif.render(result, rules(), omit_suppressed=settings.omit_suppressed)
        case "html":
            from capicheck.report import html  # noqa: PLC0415
            from capicheck.rulebook.pages import rules  # noqa: PLC0415

            return html.render(result, rules(), Path.cwd().name)
        case "checklist":
            from capicheck.report import checklist  # noqa: PLC0415 - imports jinja2

            return checklist.render(result)
        case "github":
            from capicheck.report import github  # noqa: PLC0415

            return github.render(result, _below("GITHUB_WORKSPACE"))
        case "gitlab":
            from capicheck.report import gitlab  # noqa: PLC0415

            return gitlab.render(result, _below("CI_PROJECT_DIR"))
        case _:
            return _for_people(result, report, settings)


def _for_people(result: AuditResult, report: Output, settings: Settings) -> str:
    """The report as text, in the formats that are read on a terminal."""
    if settings.statistics:
        from capicheck.report import statistics  # noqa: PLC0415

        return statistics.render(result)
    if report.format == "concise":
        from capicheck.report import concise  # noqa: PLC0415

        return concise.render(result.findings)
    page = _page(report, settings)
    return page.findings(result.findings, result.sources) + page.end(result)


def _page(report: Output, settings: Settings) -> text.Page:
    """The empty page of a text report: coloured and fitted where it goes to a terminal."""
    from capicheck.report import palette, text  # noqa: PLC0415

    if report.file:
        return text.Page(quiet=settings.quiet, verbose=settings.verbose)
    colors = palette.palette(settings.color, sys.stdout, os.environ)
    return text.Page(colors, quiet=settings.quiet, verbose=settings.verbose, width=_width())


def _width() -> int:
    """The columns of the terminal that standard output is; 0 where it is none."""
    if not sys.stdout.isatty():
        return 0
    import shutil  # noqa: PLC0415 - slow to import for what most runs have no terminal for

    return shutil.get_terminal_size().columns


def _below(variable: str) -> str:
    """The working directory relative to the checkout that `variable` names; empty at its root, outside, and unset."""
    root, working = os.environ.get(variable, ""), Path.cwd()
    if not root or not working.is_relative_to(Path(root).resolve()):
        return ""
    below = working.relative_to(Path(root).resolve()).as_posix()
    return "" if below == "." else below
