"""The identifiers in source text, those in comments and strings left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    rb"""
      //(?:\\\r?\n|[^\n])*
    | /\*.*?(?:\*/|\Z)
    | "(?:\\.|[^"\\\n])*"
    | '(?:\\.|[^'\\\n])*'
    | [0-9]\w*
    | (?P<word>[A-Za-z_]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_LOGICAL_LINE = re.compile(rb"(?:\\\r?\n|[^\n])*")


def words(code: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int]]:
    """Every identifier in `code[start:end]`, with its offset; `start` must not lie in a comment or string."""
    for token in _TOKEN.finditer(code, start, len(code) if end is None else end):
        if token["word"]:
            yield token[0].decode(), token.start()


def words_beginning_with(prefix: str, code: bytes) -> Iterator[tuple[str, int]]:
    """Every identifier in `code` that begins with `prefix`, itself the beginning of one, with its offset.

    Only the lines that hold one are read, each once, so that a large file costs little more than a search for the
    prefix.
    """
    sought = prefix.encode()
    at, clear = code.find(sought), 0
    while at >= 0:
        end = _LOGICAL_LINE.match(code, at).end()  # type: ignore[union-attr]  # it matches anywhere
        last = b""
        for token in _TOKEN.finditer(code, _clear_start(code, at, clear), end):
            last = token[0]
            if token["word"] and last.startswith(sought):
                yield last.decode(), token.start()
        clear = end
        if last.startswith(b"/*") and not (last.endswith(b"*/") and len(last) >= len(b"/**/")):
            clear = code.find(b"*/", end - len(last) + len(b"/*")) + len(b"*/")
            if clear < end:
                return
        at = code.find(sought, clear)


def _clear_start(code: bytes, at: int, known: int) -> int:
    """The last place before `at` that no comment or string reaches into, as far as is easily seen: where a line begins.

    `known` is an earlier one.
    """
    while True:
        start = code.rfind(b"\n", known, at) + 1 or known
        while code.endswith((b"\\\n", b"\\\r\n"), known, start):
            start = code.rfind(b"\n", known, start - 1) + 1 or known
        opened, closed = code.rfind(b"/*", known, start), code.rfind(b"*/", known, start)
        if opened < 0 or opened + 2 <= closed:
            return start
        at = opened
