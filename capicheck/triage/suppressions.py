"""Suppressions in comments: `/* capicheck: ignore[leaked-reference] owned by the cache */`.

On a line, alone on the line above it, or above a function definition for all of it; `file-ignore[...]` above the first
code of a file for all of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from capicheck.findings.finding import Confidence, Finding, Place
from capicheck.findings.suppression import Suppressed
from capicheck.frozen import frozen
from capicheck.ir.comments import Comment, comments
from capicheck.ir.source import SourceText, Span
from capicheck.rulebook.nearest import nearest
from capicheck.rulebook.pages import UnknownRuleError, rule
from capicheck.rulebook.selection import named

UNUSED = "unused-suppression"
"""The rule that reports suppressions; what it says depends on every other finding."""

MARK = b"capicheck:"
"""What a file holds that has suppressions."""
_DIRECTIVE = re.compile(r"capicheck:\s*(?P<verb>[\w-]*)\s*(?:\[(?P<names>[^\]]*)\])?(?P<reason>.*)", re.DOTALL)
_VERBS = ("ignore", "file-ignore")
_CODE = re.compile(rb"^[ \t]*[^\s#]", re.MULTILINE)
_DIRECTIVE_LINES = re.compile(rb"^[ \t]*#(?:[^\n\\]|\\.)*", re.MULTILINE | re.DOTALL)


@frozen
class Suppression:
    """What one comment asks for: no finding of `names`, rules or families, on the lines `first` to `last` of its file.

    `mistake` says why it cannot suppress anything, empty where it can.
    """

    place: Place
    names: tuple[str, ...]
    reason: str
    first: int
    last: int
    mistake: str = ""


def suppressions(source: SourceText, functions: Iterable[Span]) -> list[Suppression]:
    """The suppressions of `source` in their order; `functions` are the definitions that it holds."""
    found = [comment for comment in comments(source.data) if comment.text.startswith(MARK.decode())]
    if not found:
        return []
    page = _Page(source, sorted(functions, key=lambda span: span.start))
    return [_suppression(comment, page) for comment in found]


class _Page:
    """A file as a suppression needs to see it."""

    def __init__(self, source: SourceText, functions: Sequence[Span]) -> None:
        self.source = source
        self.functions = functions
        self.code = source.code

    def line_of(self, offset: int) -> int:
        return max(1, bisect_right(self.source.line_starts, offset))

    def is_bare(self, line: int) -> bool:
        """Whether the line holds nothing but comments, and at least one."""
        return not self._text(self.code, line).strip() and bool(self._text(self.source.data, line).strip())

    def _text(self, data: bytes, line: int) -> bytes:
        starts = self.source.line_starts
        return data[starts[line - 1] : starts[line] if line < len(starts) else len(data)]

    def code_before(self, offset: int) -> bool:
        """Whether anything but comments and directives stands before `offset`."""
        start = self.source.line_starts[0]
        return bool(_CODE.search(_DIRECTIVE_LINES.sub(b"", self.code[start:offset])))

    def lines_below(self, line: int) -> tuple[int, int]:
        """The lines that a comment alone on `line` is about: the function defined below it, or the next line.

        Other comments may stand between the two.
        """
        target = line + 1
        while target <= len(self.source.line_starts) and self.is_bare(target):
            target += 1
        if target > len(self.source.line_starts):
            return target, target
        start = self.source.line_starts[target - 1]
        for span in self.functions:
            if self._heads(start, span):
                return target, self.line_of(span.end - 1)
        return target, target

    def _heads(self, start: int, span: Span) -> bool:
        """Whether the line at `start` is part of the head of the function at `span`, attributes in front included."""
        if start >= span.start:
            return start < span.end and b"{" not in self.code[span.start : start]
        between = _DIRECTIVE_LINES.sub(b"", self.code[start : span.start])
        lines = self.source.data[start : span.start].split(b"\n")[:-1]
        return all(line.strip() for line in lines) and not set(between) & set(b";{}")


def _suppression(comment: Comment, page: _Page) -> Suppression:
    first, last = page.line_of(comment.start), page.line_of(comment.end - 1)
    start, end = page.source.position(comment.start), page.source.position(comment.end)
    place = Place(page.source.path, start.line, start.column, end.line, end.column)
    directive = _DIRECTIVE.match(comment.text)
    assert directive is not None, "the comment begins with the mark"
    names = tuple(name.strip() for name in (directive["names"] or "").split(",") if name.strip())
    lines = (first, last)
    mistake = _mistake(directive["verb"], names)
    if directive["verb"] == "file-ignore":
        lines = (1, len(page.source.line_starts))
        if page.code_before(comment.start):
            mistake = mistake or "`file-ignore` counts only above the first code of the file"
    elif page.is_bare(first) and page.is_bare(last):
        lines = page.lines_below(last)
    return Suppression(place, names, " ".join(directive["reason"].split()).lstrip(":- "), *lines, mistake)


def _mistake(verb: str, names: Sequence[str]) -> str:
    if verb not in _VERBS:
        return f"there is no `{verb}`{nearest(verb, _VERBS)}"
    if not names:
        return f"it names no rule: write `{verb}[leaked-reference]` and the like"
    for name in names:
        try:
            named(name)
        except UnknownRuleError as error:
            return str(error)
    return ""


@frozen
class Answered:
    """What suppressions make of findings: those still to report, those suppressed, and the suppressions not needed."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    idle: tuple[tuple[Suppression, tuple[str, ...]], ...]
    """Each with those of its names that met no finding."""


def answered(findings: Iterable[Finding], found: Iterable[Suppression]) -> Answered:
    """`findings` as the suppressions `found` answer them, in their order."""
    by_file: dict[str, list[Suppression]] = {}
    for item in found:
        by_file.setdefault(item.place.path, []).append(item)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[tuple[Place, str]] = set()
    for finding in findings:
        answers = [
            (item, name)
            for item in by_file.get(finding.place.path, ())
            if not item.mistake and item.first <= finding.place.line <= item.last
            for name in item.names
            if finding.rule in named(name)
        ]
        used.update((item.place, name) for item, name in answers)
        if answers:
            nearest_comment = max((item for item, _ in answers), key=lambda item: (item.first, -item.last))
            suppressed.append(Suppressed(finding, nearest_comment.place, nearest_comment.reason))
        else:
            kept.append(finding)
    idle = [
        (item, tuple(name for name in item.names if (item.place, name) not in used))
        for items in by_file.values()
        for item in items
    ]
    return Answered(
        tuple(kept), tuple(suppressed), tuple((item, names) for item, names in idle if names or item.mistake)
    )


def unused(
    idle: Iterable[tuple[Suppression, tuple[str, ...]]], chosen: frozenset[str], unread: Sequence[Place]
) -> Iterator[Finding]:
    """A finding for each suppression, or each of its names, that nothing was found for.

    Only what was looked for can be missing: a name counts where all its rules are among `chosen`, and no line that it
    is about lies in `unread` code.
    """
    about = rule(UNUSED)
    blank = Finding(
        rule=about.name,
        family=about.family,
        level=about.level,
        confidence=Confidence.HIGH,
        message="",
        place=Place("", 1, 1, 1, 1),
    )
    for item, names in idle:
        if item.mistake:
            yield replace(blank, message=f"this comment suppresses nothing: {item.mistake}", place=_one_line(item))
            continue
        missing = [name for name in names if name != UNUSED and named(name) <= chosen]
        if missing and not any(_overlaps(item, place) for place in unread):
            listed = ", ".join(f"`{name}`" for name in missing)
            yield replace(
                blank,
                message=f"nothing is suppressed here: there is no {listed} to report",
                place=_one_line(item),
                help="delete the comment" if len(missing) == len(item.names) else f"leave {listed} out of the comment",
            )


def _overlaps(item: Suppression, place: Place) -> bool:
    return item.place.path == place.path and item.first <= place.end_line and place.line <= item.last


def _one_line(item: Suppression) -> Place:
    place = item.place
    return place if place.end_line == place.line else replace(place, end_line=place.line, end_column=place.column + 2)
