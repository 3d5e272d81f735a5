"""Extension modules as pyproject.toml declares them to setuptools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from capicheck.project.arguments import Flag, allowed


def declared_flags(source: Path, root: Path, pyproject: Mapping[str, Any]) -> tuple[Flag, ...]:
    """The flags of the first `[[tool.setuptools.ext-modules]]` entry that compiles `source`; none where none does."""
    for entry in pyproject.get("tool", {}).get("setuptools", {}).get("ext-modules", ()):
        if isinstance(entry, dict) and any(root / file == source for file in _texts(entry, "sources")):
            return tuple(allowed(_words(entry), root, f"pyproject.toml (ext-modules {entry.get('name', '')})"))
    return ()


def _words(entry: Mapping[str, Any]) -> Iterator[str]:
    """The entry in a compiler's words."""
    for folder in _texts(entry, "include-dirs"):
        yield f"-I{folder}"
    for macro in entry.get("define-macros", ()):
        match macro:
            case [str(name)]:
                yield f"-D{name}"
            case [str(name), value]:
                yield f"-D{name}={value}"
    for name in _texts(entry, "undef-macros"):
        yield f"-U{name}"
    yield from _texts(entry, "extra-compile-args")
    if entry.get("language") == "c++":
        yield "-xc++"


def _texts(entry: Mapping[str, Any], key: str) -> Iterator[str]:
    return (value for value in entry.get(key, ()) if isinstance(value, str))
