"""The headers of `rules/annotations`: how code says what its functions do with references."""

from __future__ import annotations

from functools import cache

from capicheck.rulebook.locate import rules_root

ATTRIBUTES = "cpychecker.h"
"""The one that is read before any code: it gives a meaning to attributes that clang does not know."""
MACROS = "capicheck.h"
"""The one that users include."""


@cache
def marker(name: str) -> str:
    """The text of one of them."""
    return (rules_root() / "annotations" / name).read_text(encoding="utf-8")
