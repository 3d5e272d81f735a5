"""What a misspelt name was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the known name most like `name`, or `""` where none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only for mistakes

    found = get_close_matches(name, known, n=1)
    return f"; did you mean {found[0]!r}?" if found else ""
