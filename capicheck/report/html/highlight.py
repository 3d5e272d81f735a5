"""C as HTML: coloured, with what a finding marks in it, and its C API names linked to the manual.

The only place that knows pygments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pygments.lexers.c_cpp import CLexer
from pygments.token import Comment, Keyword, Name, Number, String, _TokenType

from capicheck.findings.result import Source
from capicheck.ir.source import SourceText
from capicheck.report.excerpt import visible
from capicheck.report.templating import Markup, escape
from capicheck.rulebook.manual import manual_address

_NAME = "name"
_KINDS = (
    (Comment.Preproc, "pp"),
    (Comment.PreprocFile, "st"),
    (Comment, "co"),
    (Keyword, "kw"),
    (String, "st"),
    (Number, "nu"),
    (Name, _NAME),
)
"""What is told apart, and by which class; the first that fits."""

_STRETCH = re.compile(
    r"""//[^\n]* | /\*.*?(?:\*/|\Z) | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'""",
    re.DOTALL | re.VERBOSE,
)
"""A comment, or what may hold the beginning of one without being it."""


class Piece(NamedTuple):
    """Text of one kind: a class of `style.css`, `name` for an identifier, or empty."""

    kind: str
    text: str


class Mark(NamedTuple):
    """A stretch of a line to draw attention to: columns from 0, `end` exclusive; `kind` is a class of `style.css`."""

    start: int
    end: int
    kind: str


class Code:
    """The lines of one source, coloured as far as they are asked for: colouring costs as much as the audit."""

    def __init__(self, source: Source) -> None:
        """Of `source`; nothing is read yet."""
        self._source = source
        self._coloured: dict[int, tuple[Piece, ...]] = {}
        self._written: dict[int, Markup] = {}

    @cached_property
    def lines(self) -> Sequence[str]:
        """The text of every line, from 0, with nothing in it that changes how the rest is shown."""
        text = self._source.data.decode("utf-8", "replace").removeprefix("\ufeff")
        return [_shown(line.rstrip("\r")) for line in text.split("\n")]

    @property
    def count(self) -> int:
        """How many lines there are, an empty one after the last line end aside."""
        return len(self.lines) - (not self.lines[-1])

    @cached_property
    def _commented(self) -> frozenset[int]:
        """The lines, from 0, that begin inside a comment."""
        found: set[int] = set()
        line = at = 0
        text = "\n".join(self.lines)
        for match in _STRETCH.finditer(text):
            if match[0].startswith("/*") and (inner := match[0].count("\n")):
                line += text.count("\n", at, match.start())
                at = match.start()
                found.update(range(line + 1, line + 1 + inner))
        return frozenset(found)

    def line(self, number: int) -> tuple[Piece, ...]:
        """Line `number`, from 1; empty past the end."""
        if number not in self._coloured:
            self.colour(number, number)
        return self._coloured[number]

    def markup(self, number: int) -> Markup:
        """Line `number` as HTML, with nothing marked in it."""
        if number not in self._written:
            self._written[number] = markup(self.line(number))
        return self._written[number]

    def colour(self, first: int, last: int) -> None:
        """Prepare the lines from `first` to `last`: faster than one at a time, and right where they depend on it."""
        if all(number in self._coloured for number in range(first, last + 1)):
            return
        start = min(first, len(self.lines) + 1)
        while start > 1 and start - 1 in self._commented:
            start -= 1
        lines = list(_lines(CLexer(stripnl=False).get_tokens("\n".join(self.lines[start - 1 : last]))))
        for number in range(first, last + 1):
            self._coloured[number] = tuple(lines[number - start]) if number - start < len(lines) else ()


def coloured(text: str) -> Markup:
    """C that stands in no file."""
    source: Source = SourceText("", text.rstrip("\n").encode("utf-8", "surrogatepass"))
    code = Code(source)
    code.colour(1, len(code.lines))
    return Markup("\n").join(code.markup(at) for at in range(1, len(code.lines) + 1))


@cache
def _kind(token: _TokenType) -> str:
    return next((kind for family, kind in _KINDS if token in family), "")


def _shown(line: str) -> str:
    return line if line.isascii() and line.isprintable() else "\t".join(map(visible, line.split("\t")))


def _lines(tokens: Iterable[tuple[_TokenType, str]]) -> Iterator[list[Piece]]:
    """The pieces of each line."""
    line: list[Piece] = []
    for token, text in tokens:
        kind = _kind(token)
        for at, part in enumerate(text.split("\n")):
            if at:
                yield line
                line = []
            if part:
                if line and line[-1].kind == kind != _NAME:
                    line[-1] = Piece(kind, line[-1].text + part)
                else:
                    line.append(Piece(kind, part))
    yield line


def markup(pieces: Iterable[Piece], marks: Sequence[Mark] = ()) -> Markup:
    """A line as HTML.  Where marks lie over each other, the later one shows."""
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    shown: list[Markup] = []
    group: list[Markup] = []
    current = ""
    for start, piece in _cut(pieces, edges):
        kind = next((mark.kind for mark in reversed(marks) if mark.start <= start < mark.end), "")
        if kind != current:
            shown.append(_marked(group, current))
            group, current = [], kind
        group.append(_piece(piece))
    shown.append(_marked(group, current))
    return Markup("").join(shown)


def _cut(pieces: Iterable[Piece], edges: Sequence[int]) -> Iterator[tuple[int, Piece]]:
    """The pieces, none over an edge, each with the column where it starts."""
    column = 0
    for kind, text in pieces:
        end = column + len(text)
        bounds = [column, *(edge for edge in edges if column < edge < end), end]
        for start, stop in pairwise(bounds):
            yield start, Piece(kind, text[start - column : stop - column])
        column = end


def _marked(group: Sequence[Markup], kind: str) -> Markup:
    inner = Markup("").join(group)
    return Markup('<mark class="{}">{}</mark>').format(kind, inner) if kind and group else inner


@lru_cache(maxsize=10_000)
def _piece(piece: Piece) -> Markup:
    kind, text = piece
    if kind == _NAME:
        return api_name(text)
    return Markup('<i class="{}">{}</i>').format(kind, text) if kind else escape(text)


def api_name(name: str) -> Markup:
    """An identifier, linked to the manual where that describes what it does; types, which stand everywhere, are not."""
    is_type = "_" not in name or name.endswith("_t")
    address = "" if is_type else manual_address(name)
    if not address:
        return escape(name)
    return Markup('<a class="api" href="{}">{}</a>').format(address, name)
