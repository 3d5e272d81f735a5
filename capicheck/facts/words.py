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
    | (?P<word>[A-Za-z_]\w*)
    | \d[\w.]*
    """,
    re.VERBOSE | re.DOTALL,
)


def words(code: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int]]:
    """Every identifier in `code[start:end]` with its offset; `start` must not lie in a comment or string."""
    for token in _TOKEN.finditer(code, start, len(code) if end is None else end):
        if token["word"] is not None:
            yield token["word"].decode(), token.start("word")
