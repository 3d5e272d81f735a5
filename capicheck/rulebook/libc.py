"""The functions of the C library, as the headers of `rules/libc` declare them."""

from __future__ import annotations

import re
from functools import cache

from capicheck.rulebook.locate import rules_root

_DECLARED = re.compile(r"^(?!typedef\b|#)[A-Za-z_][\w *]*?\b(\w+)\(([^()]*)\)[^;{]*;", re.MULTILINE)
"""A declaration of a function that takes no other function: such a one may call back."""


@cache
def library_functions() -> frozenset[str]:
    """The names of the C library's functions that know nothing of Python and call nobody back."""
    root = rules_root() / "libc"
    return frozenset(
        match[1] for header in root.rglob("*.h") for match in _DECLARED.finditer(header.read_text(encoding="utf-8"))
    )
