"""A line of source in a terminal: what stands under which column, and nothing that the terminal would obey."""

from __future__ import annotations

import unicodedata

from capicheck.frozen import frozen

_TAB = 8
_LEAD = 8
"""Cells that are shown on either side of what a cut line is about, where there is room."""


def visible(text: str) -> str:
    """`text` with control and formatting characters, which may come from hostile sources, replaced."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else char for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


@frozen
class Excerpt:
    """A source line as it is shown, and the terminal cell at which each of its characters begins.

    `row` holds what each cell shows, `""` for the second cell of a wide character.  `cells` has one entry more than the
    line has characters: where the line ends.
    """

    row: tuple[str, ...]
    cells: tuple[int, ...]

    @property
    def text(self) -> str:
        """The whole line, without blanks at its end."""
        return "".join(self.row).rstrip()

    def stretch(self, column: int, end_column: int) -> tuple[int, int]:
        """The cells of the characters from `column` to before `end_column`, counted from 1; at least one cell."""
        last = len(self.cells) - 1
        start = self.cells[min(column - 1, last)]
        return start, max(self.cells[min(end_column - 1, last)], start + 1)

    def cut(self, start: int, end: int, room: int) -> Cut:
        """The line cut to `room` cells, 0 for as many as it has; those from `start` to `end` are shown if they fit."""
        total = len(self.text) if self.text.isascii() else len(self.row)
        if not room or total <= room:
            return Cut(self.text, 0, max(total, end))
        left = max(0, min(start - _LEAD, total - room))
        if end + _LEAD <= room:
            left = 0
        shown = list(self.row[left : left + room])
        if shown[0] == "":
            shown[0] = " "
        if left + room < len(self.row) and self.row[left + room] == "":
            shown[-1] = " "
        if left:
            shown[0] = "…"
        if left + room < total:
            shown[-1] = "…"
            if len(shown) > 1 and shown[-2] and self.row[left + room - 1] == "":
                shown[-2] = " "
        return Cut("".join(shown).rstrip(), left, left + room)


@frozen
class Cut:
    """A part of a line: the cells from `left` to before `right`, `…` standing for what is cut off."""

    text: str
    left: int
    right: int

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Those of the line's cells from `start` to `end` that are in the part, counted from its beginning."""
        inside = min(max(start, self.left), self.right - 1) - self.left
        return inside, max(min(end, self.right) - self.left, inside + 1)


def excerpt(line: str) -> Excerpt:
    """`line` with tabs expanded and control characters made visible."""
    row: list[str] = []
    cells = [0]
    for char in line:
        if char == "\t":
            row += " " * (_TAB - len(row) % _TAB)
        else:
            safe = visible(char)
            width = _width(safe)
            if width:
                row += [safe, ""][:width]
            elif row:
                row[-1 if row[-1] else -2] += safe
        cells.append(len(row))
    return Excerpt(tuple(row), tuple(cells))
