"""What a fix changes, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from capicheck.findings.finding import Fix
from capicheck.findings.result import Source
from capicheck.report.excerpt import visible


def difference(fix: Fix, sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """The lines that the edits of `fix` touch, as they are (`del`) and as they will be (`ins`), without those alike."""
    for edit in fix.edits:
        place, source = edit.place, sources[edit.place.path]
        lines = [source.line(number) for number in range(place.line, place.end_line + 1)]
        changed = lines[0][: place.column - 1] + edit.text + lines[-1][place.end_column - 1 :]
        after = changed.split("\n")
        while lines and after and lines[-1] == after[-1]:
            del lines[-1], after[-1]
        yield from (("del", f"- {_shown(line)}") for line in lines)
        yield from (("ins", f"+ {_shown(line)}") for line in after)


def _shown(line: str) -> str:
    return visible(line.expandtabs())
