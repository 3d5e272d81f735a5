"""C tokens straight from the text: what a reader of the file sees, whatever the preprocessor makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<skip>//(?:[^\n\\]|\\.)*|/\*.*?\*/|(?:u8|[LuU])?\"(?:\\.|[^\"\\\n])*\"|[LuU]?'(?:\\.|[^'\\\n])*'"
    rb"|^[ \t]*#(?:[^\n\\/]|\\.|/(?!\*)|/\*.*?\*/)*|\.?[0-9](?:[eEpP][+-]|[\w.])*)"
    rb"|(?P<word>[A-Za-z_]\w*)",
    re.DOTALL | re.MULTILINE,
)

_BLANKS = bytes(byte if byte == ord("\n") else ord(" ") for byte in range(256))
_DEFINITION = re.compile(rb"#[ \t]*define[ \t]+(\w+)([^\n\\]*(?:\\.[^\n\\]*)*)", re.DOTALL)
"""To begin at the `#` and look back from there is much faster than to try each line."""


def words(data: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Offset and text of every identifier and keyword of `data[start:end]`.

    Comments, literals, numbers and preprocessor directives are passed over.
    """
    for token in _TOKEN.finditer(data, start, end):
        if token.lastgroup == "word":
            yield token.start(), token[0]


def blanked(data: bytes) -> bytes:
    """`data` with comments, literals, numbers and preprocessor directives replaced by spaces, lines kept."""
    return _TOKEN.sub(lambda token: token[0] if token.lastgroup == "word" else token[0].translate(_BLANKS), data)


class MacroDefinition(NamedTuple):
    """`#define name body`, the name at byte `offset`; the parameters of a function-like macro begin its `body`."""

    name: bytes
    body: bytes
    offset: int


@lru_cache(maxsize=64)
def macro_definitions(data: bytes) -> tuple[MacroDefinition, ...]:
    """The macros that the text `data` defines, in its order, whatever the preprocessor makes of it."""
    return tuple(
        MacroDefinition(found[1], found[2], found.start(1))
        for found in _DEFINITION.finditer(data)
        if not data[data.rfind(b"\n", 0, found.start()) + 1 : found.start()].strip(b" \t")
    )
