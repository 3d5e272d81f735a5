"""Source text and places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from capicheck.frozen import frozen
from capicheck.ir.branches import Branch, branches
from capicheck.ir.comments import without_comments

FUNCTION_DEFINITION = re.compile(
    rb"^[A-Za-z_](?:[\w \t*,]{0,200}\n){0,3}[\w \t*,]{0,200}?\b(\w+)[ \t]*"
    rb"\([^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*\)\s*\{",
    re.MULTILINE,
)
"""What looks like a function definition in text that was not parsed; group 1 is its name.

Its head has few lines, or long tables of names would be searched from each line on.
"""

_MARK = b"\xef\xbb\xbf"
"""The byte order mark, which editors neither show nor count."""


class Span(NamedTuple):
    """A stretch of one file: byte offsets of its UTF-8 form, `end` exclusive.

    What a macro's body produced has the span of the macro's use; what stands in a macro's arguments has its own.
    """

    file: str
    start: int
    end: int


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in characters."""

    line: int
    column: int


@frozen(slots=False)
class SourceText:
    """One file as it was read.  `path` is relative to the working directory, with forward slashes.

    `data` is what the parser saw; offsets of `Span` index it.
    """

    path: str
    data: bytes = field(repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        """Byte offset at which each line begins: the first at 0, or after a byte order mark."""
        lengths = (len(line) + 1 for line in self.data.split(b"\n")[:-1])
        starts = list(accumulate(lengths, initial=0))
        if self.data.startswith(_MARK):
            starts[0] = len(_MARK)
        return starts

    @cached_property
    def code(self) -> bytes:
        """`data` with its comments blank, at the same offsets."""
        return without_comments(self.data)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """The branches of its `#if` groups, the outer before the inner."""
        return branches(self.code)

    def branches_at(self, offset: int) -> tuple[Branch, ...]:
        """Those of the branches around `offset` that ask for something, the outer before the inner."""
        return tuple(item for item in self.branches if item.condition and item.start <= offset < item.end)

    def offset(self, line: int, column: int) -> int:
        """The byte at which the place is that `position` tells as `line` and `column`."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.data)
        text = self.data[start:end]
        return start + bisect_right(range(len(text) + 1), column - 1, key=lambda size: _characters(text[:size])) - 1

    def position(self, offset: int) -> Position:
        """The line and column of byte `offset`."""
        line = max(1, bisect_right(self.line_starts, offset))
        start = self.line_starts[line - 1]
        return Position(line, _characters(self.data[start:offset]) + 1)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its end; empty past the end of the file."""
        if not 0 < number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.data)
        return self.data[start:end].decode("utf-8", "replace").rstrip("\r\n")

    def text(self, span: Span) -> str:
        """What stands at `span`, which must lie in this file."""
        return self.data[span.start : span.end].decode("utf-8", "replace")


def _characters(data: bytes) -> int:
    return len(data.decode("utf-8", "replace"))
