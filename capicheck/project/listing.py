"""The C and C++ files below a folder."""

from __future__ import annotations

import os
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.ignore import Ignore, passed_by

SOURCES = frozenset({".c", ".cc", ".cpp", ".cxx"})
"""Suffixes of files that a compiler is run on."""
HEADERS = frozenset({".h", ".hh", ".hpp", ".hxx", ".inc", ".inl", ".ipp", ".tcc", ".def", ".i"})
"""Suffixes of files that others include."""


@frozen
class Listing:
    """What a search of one folder found, both in the order of their paths."""

    sources: tuple[Path, ...]
    headers: tuple[Path, ...]


def listing(folder: Path, top: Path) -> Listing:
    """The files below `folder` that .gitignore files, from the folder `top` on, do not leave out."""
    sources: list[str] = []
    headers: list[str] = []
    pending = [(str(folder), Ignore.above(folder, top))]
    while pending:
        current, outer = pending.pop()
        entries = _entries(current)
        ignore = outer.entering(current) if any(entry.name == ".gitignore" for entry in entries) else outer
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not passed_by(entry) and not ignore.matches(entry.path, folder=True):
                    pending.append((entry.path, ignore))
                continue
            suffix = entry.name[entry.name.rfind(".") :]
            found = sources if suffix in SOURCES else headers if suffix in HEADERS else None
            if found is not None and _is_file(entry) and not ignore.matches(entry.path, folder=False):
                found.append(entry.path)
    return Listing(tuple(map(Path, sorted(sources))), tuple(map(Path, sorted(headers))))


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether there is text to read: in no pipe, and behind no link that leads nowhere."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What `folder` holds; nothing where it may not be read."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
