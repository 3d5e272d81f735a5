"""Where the manual of the C API describes a name: `rules/api/manual.txt`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from capicheck.rulebook.locate import rules_root

_ROOT = "https://docs.python.org/"


@cache
def _pages() -> Mapping[str, str]:
    """Each name that the manual describes, with its page: `"3/list"`."""
    found: dict[str, str] = {}
    page = ""
    for line in (rules_root() / "api" / "manual.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            found.update((name, page) for name in line.split())
        elif line and not line.startswith("#"):
            page = line
    return MappingProxyType(found)


def manual_address(name: str) -> str:
    """The URL of what the manual says about the function, macro or type `name`; empty where it says nothing."""
    page = _pages().get(name)
    if page is None:
        return ""
    version, _, stem = page.partition("/")
    return f"{_ROOT}{version}/c-api/{stem}.html#c.{name}"
