"""The identifiers in source text, those in comments and strings left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_TOKEN = rb"""
      //(?:\\\r?\n|[^\n])*
    | /\*.*?(?:\*/|\Z)
    | "(?:\\.|[^"\\\n])*"
    | '(?:\\.|[^'\\\n])*'
    | %s\w*
    """
"""Alternatives that begin with a character each, so that the search for the next one is a loop in C: a group, or a
boundary, before the word would make scanning a large file take twice as long."""
_WORD = re.compile(rb"\w")


def words(code: bytes, start: int = 0, end: int | None = None, prefix: str = "[A-Za-z_]") -> Iterator[tuple[str, int]]:
    """Every identifier in `code[start:end]` that begins as the pattern `prefix` says, with its offset.

    `start` must not lie in a comment or string.
    """
    for token in _token(prefix).finditer(code, start, len(code) if end is None else end):
        at = token.start()
        if _WORD.match(code, at) and not (at and _WORD.match(code, at - 1)):
            yield token[0].decode(), at


@cache
def _token(prefix: str) -> re.Pattern[bytes]:
    return re.compile(_TOKEN % prefix.encode(), re.VERBOSE | re.DOTALL)
