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
    | \b(?P<word>%s\w*)
    """


def words(code: bytes, start: int = 0, end: int | None = None, prefix: str = "[A-Za-z_]") -> Iterator[tuple[str, int]]:
    """Every identifier in `code[start:end]` that begins as the pattern `prefix` says, with its offset.

    `start` must not lie in a comment or string.
    """
    for token in _token(prefix).finditer(code, start, len(code) if end is None else end):
        if token["word"] is not None:
            yield token["word"].decode(), token.start("word")


@cache
def _token(prefix: str) -> re.Pattern[bytes]:
    return re.compile(_TOKEN % prefix.encode(), re.VERBOSE | re.DOTALL)
