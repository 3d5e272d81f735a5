"""`--fix` and `--diff`: what fixes change, in the files or on the screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from capicheck.findings.result import AuditResult
from capicheck.fixing import fixed, with_fixes_reported
from capicheck.report.excerpt import visible
from capicheck.report.progress import progress_bar
from capicheck.report.summary import counted
from capicheck.settings import Settings, UsageError

_SHOWN = re.compile(r"[^\t\f]+")

Texts = Mapping[str, tuple[bytes, bytes]]
"""The old and the new text of files, by path."""


def result_of_fixing(paths: Sequence[str], settings: Settings) -> tuple[AuditResult, bool]:
    """Fixes what can be fixed in `paths`; the audit of what there is then, and whether anything changes.

    With `diff` the changes are printed and the files stay as they are.  Raises UsageError.
    """
    with progress_bar(sys.stderr) as progress:
        outcome = fixed(paths, settings, progress)
    if settings.diff:
        sys.stdout.flush()
        sys.stdout.buffer.write("".join(_differences(outcome.texts)).encode("utf-8", "backslashreplace"))
    else:
        _write(outcome.texts)
    if not settings.quiet:
        done = "would fix" if settings.diff else "fixed"
        print(
            f"capicheck: {done} {counted(len(outcome.applied), 'finding')} in {counted(len(outcome.texts), 'file')}",
            file=sys.stderr,
        )
        for notice in _left(outcome.result, len(outcome.refused), settings):
            print(f"capicheck: {notice}", file=sys.stderr)
    return with_fixes_reported(outcome), bool(outcome.texts)


def _left(result: AuditResult, refused: int, settings: Settings) -> Iterator[str]:
    if refused:
        yield f"{counted(refused, 'fix')} left out: the audit of the fixed code speaks against them"
    unsafe = sum(finding.fix is not None and not finding.fix.safe for finding in result.findings)
    if unsafe and not settings.unsafe_fixes:
        yield f"{unsafe:,} more with --unsafe-fixes, right only if the finding is: look at each"


def _differences(texts: Texts) -> Iterator[str]:
    """What `patch` reads, made harmless for terminals."""
    for path, (old, new) in texts.items():
        before, after = (_lines(text.decode("utf-8", "replace")) for text in (old, new))
        for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
            text = line.rstrip("\r\n")
            yield _SHOWN.sub(lambda part: visible(part[0]), text) + line[len(text) :]
            if not line.endswith("\n"):
                yield "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines of `text` with their ends, parted by line feeds alone: C sources have form feeds in them."""
    *lines, rest = text.split("\n")
    return [f"{line}\n" for line in lines] + ([rest] if rest else [])


def _write(texts: Texts) -> None:
    """Writes the new texts.  Raises UsageError, before the first is written, where a file is not what was audited."""
    for path, (old, _) in texts.items():
        try:
            unchanged = Path(path).read_bytes() == old
        except OSError as error:
            raise UsageError(f"cannot fix {path}: {error.strerror}") from error
        if not unchanged:
            raise UsageError(f"cannot fix {path}: it is not what was audited: something changed it meanwhile")
    for path, (_, new) in texts.items():
        try:
            Path(path).write_bytes(new)
        except OSError as error:
            raise UsageError(f"cannot write {path}: {error.strerror}") from error
