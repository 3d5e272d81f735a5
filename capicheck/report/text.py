"""The report people read: each finding with the source it is about, then what was counted and what was not audited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from capicheck.findings.finding import Finding
from capicheck.findings.result import AuditResult, Source
from capicheck.report.excerpt import visible
from capicheck.report.palette import Palette
from capicheck.report.story import Line, Mark, story
from capicheck.report.summary import not_audited, summary

_PLAIN = Palette(enabled=False)
_NARROWEST = 40
"""No line is broken to fewer cells than this, however narrow the terminal."""


def render(
    result: AuditResult, palette: Palette = _PLAIN, *, quiet: bool = False, verbose: bool = False, width: int = 0
) -> str:
    """The whole report; the options are those of `Page`."""
    page = Page(palette, quiet=quiet, verbose=verbose, width=width)
    return page.findings(result.findings, result.sources) + page.end(result)


class Page:
    """The report as it is laid out, one file after the other; it remembers which advice it has given."""

    def __init__(
        self, palette: Palette = _PLAIN, *, quiet: bool = False, verbose: bool = False, width: int = 0
    ) -> None:
        """An empty page.

        `quiet` leaves the counts out; `verbose` lists what was not audited; lines are broken, and lines of source cut,
        to `width` cells, 0 for none of it.
        """
        self.palette = palette
        self.width = max(width, _NARROWEST) if width else 0
        self._quiet = quiet
        self._verbose = verbose
        self._begun = False
        self._advised: set[tuple[str, str]] = set()

    def findings(self, findings: Iterable[Finding], sources: Mapping[str, Source]) -> str:
        """What comes next on the page: `findings`, whose files are among `sources`."""
        return "".join(self._block(self._finding(finding, sources)) for finding in findings)

    def end(self, result: AuditResult) -> str:
        """What ends the page: what was counted, and what was not audited."""
        listed = list(not_audited(result)) if self._verbose else []
        counted = [] if self._quiet else [line for text in summary(result, self.palette) for line in self.broken(text)]
        return "".join(self._block(lines) for lines in (map(visible, listed), counted))

    def _block(self, lines: Iterable[str]) -> str:
        """`lines`, set off from what stands before them."""
        block = "".join(f"{line}\n" for line in lines)
        space = "\n" if block and self._begun else ""
        self._begun = self._begun or bool(block)
        return space + block

    def broken(self, text: str, indent: str = "") -> list[str]:
        """`text` in lines that fit; those after the first begin with `indent`.  Coloured text is left as it is."""
        if not self.width or "\x1b" in text:
            return [text]
        return wrap(text, self.width, subsequent_indent=indent, break_long_words=False) or [""]

    def _finding(self, finding: Finding, sources: Mapping[str, Source]) -> Iterator[str]:
        yield from self._headline(finding)
        last = max(finding.place.line, *(step.place.line for step in finding.steps), 0)
        gutter = len(str(last))
        path = finding.place.path
        if finding.function:
            yield self.palette.gutter(f"{'':{gutter}} : in {visible(finding.function)}()")
        for line in story(finding, sources, self.width and self.width - gutter - 3):
            if line.path != path:
                yield self.palette.gutter(f"{'':{gutter}} : ") + visible(line.path)
            path = line.path
            yield from self._line(line, finding, gutter)
        yield from self._foot(finding, gutter)

    def _headline(self, finding: Finding) -> Iterator[str]:
        place = finding.place
        where, what = f"{visible(place.path)}:{place.line}:{place.column}:", f"{finding.level}[{finding.rule}]"
        message = visible(finding.message)
        head = f"{self.palette.strong(where)} {self.palette.level(what, finding.level)}:"
        taken = len(where) + len(what) + 3
        if not self.width or taken + len(message) <= self.width:
            yield f"{head} {self.palette.strong(message)}"
            return
        first, *others = wrap(
            message, self.width, initial_indent="_" * min(taken, self.width), subsequent_indent="    "
        )
        first = first.lstrip("_")
        yield f"{head} {self.palette.strong(first)}".rstrip()
        for other in others:
            yield f"    {self.palette.strong(other.strip())}"

    def _line(self, line: Line, finding: Finding, gutter: int) -> Iterator[str]:
        yield f"{self.palette.gutter(f'{line.number:{gutter}} |')} {line.text}".rstrip()
        bar = self.palette.gutter(f"{'':{gutter}} |")
        for mark in line.marks:
            paint = self.palette.level if mark.primary else lambda text, _: self.palette.step(text)
            drawn = " " * mark.start + paint(("^" if mark.primary else "-") * (mark.end - mark.start), finding.level)
            beside, below = self._sentences(mark, gutter)
            yield f"{bar} {drawn} {self.palette.step(beside)}".rstrip()
            for text in below:
                indent = len(text) - len(text.lstrip())
                yield f"{bar} {' ' * indent}{self.palette.step(text.lstrip())}"

    def _sentences(self, mark: Mark, gutter: int) -> tuple[str, list[str]]:
        """What stands beside the mark, and the lines below it."""
        texts = [visible(sentence) for sentence in mark.sentences]
        at = mark.end + 1
        if self.width and self.width - gutter - 3 - at < min(_NARROWEST, max(map(len, texts))):
            at = min(mark.start, self.width - gutter - 3 - _NARROWEST // 2)
            room = self.width - gutter - 3 - at
            return "", [" " * at + part for text in texts for part in wrap(text, room)]
        room = self.width and self.width - gutter - 3 - at
        parts = [part for text in texts for part in (wrap(text, room) if room else [text])] or [""]
        return parts[0], [" " * at + part for part in parts[1:]]

    def _foot(self, finding: Finding, gutter: int) -> Iterator[str]:
        """What to do instead, told once for each rule."""
        notes = [("note", f"concerns Python {finding.python}")] if finding.python else []
        if finding.help and (finding.rule, finding.help) not in self._advised:
            self._advised.add((finding.rule, finding.help))
            notes.insert(0, ("help", visible(finding.help)))
        for label, text in notes:
            first, *others = self.broken(f"{'':{gutter}} = {label}: {text}", " " * (gutter + 3 + len(label) + 2))
            yield (
                self.palette.gutter(f"{'':{gutter}} =")
                + " "
                + self.palette.strong(label)
                + first[gutter + 3 + len(label) :]
            )
            yield from others
