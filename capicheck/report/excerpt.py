"""A line of source in a terminal: what stands under which column, and nothing that the terminal would obey."""

from __future__ import annotations

import unicodedata

from capicheck.frozen import frozen

_TAB = 8


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

    `cells` has one entry more than the line has characters: where the line ends.
    """

    text: str
    cells: tuple[int, ...]

    def underline(self, column: int, end_column: int, mark: str) -> str:
        """`mark` under the characters from `column` to before `end_column`, counted from 1; at least one mark."""
        last = len(self.cells) - 1
        start = self.cells[min(column - 1, last)]
        end = self.cells[min(end_column - 1, last)]
        return " " * start + mark * max(end - start, 1)


def excerpt(line: str) -> Excerpt:
    """`line` with tabs expanded and control characters made visible."""
    shown: list[str] = []
    cells = [0]
    for char in line:
        if char == "\t":
            width = _TAB - cells[-1] % _TAB
            shown.append(" " * width)
        else:
            safe = visible(char)
            width = _width(safe)
            shown.append(safe)
        cells.append(cells[-1] + width)
    return Excerpt("".join(shown).rstrip(), tuple(cells))
