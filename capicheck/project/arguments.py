"""Compiler arguments from files that others wrote: only what tells how the text is to be read gets through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from os.path import normpath
from pathlib import Path

from capicheck.frozen import frozen

_SEPARABLE = ("-isystem", "-iquote", "-idirafter", "-include", "-I", "-D", "-U", "-x")
"""Allowed options whose value may be the next word; an option that begins another one comes after it."""
_STANDARD = re.compile(r"-std=(?:gnu|c)(\+\+)?(\w\w)\b")
_LANGUAGES = {"c": False, "c++": True}


@frozen
class Flag:
    """One allowed flag: its option (`-I`, `-isystem`, `-D`, `-U`, `-std=`, `-include`, `-x`) and value.

    A value that names a file or a folder is absolute.
    """

    option: str
    value: str
    origin: str
    """The file, and where it has several the part of it, that says so."""

    @property
    def name(self) -> str:
        """The macro that a `-D` or `-U` is about."""
        return self.value.partition("=")[0].partition("(")[0]


def allowed(words: Iterable[str], folder: Path, origin: str) -> Iterator[Flag]:
    """The flags among the compiler's `words`, run in `folder`, that may reach the parser.

    Folders and files that do not exist are dropped, and so are the system's own headers: the stand-ins replace them.
    """
    rest = iter(words)
    for word in rest:
        if standard := _STANDARD.fullmatch(word):
            # Always with GNU's extensions, which add words to the language and take none away.
            yield Flag("-std=", f"gnu{standard.group(1) or ''}{standard.group(2)}", origin)
            continue
        option = next((option for option in _SEPARABLE if word.startswith(option)), "")
        if not option:
            continue
        value = word.removeprefix(option) or next(rest, "")
        if flag := _flag(option, value, folder, origin):
            yield flag


def _flag(option: str, value: str, folder: Path, origin: str) -> Flag | None:
    if option in {"-D", "-U"}:
        return Flag(option, value, origin) if re.match(r"[A-Za-z_]\w*", value) else None
    if option == "-x":
        return Flag(option, value, origin) if value in _LANGUAGES else None
    path = Path(normpath(folder / value))
    if option == "-include":
        return Flag(option, str(path), origin) if path.is_file() else None
    return Flag(option, str(path), origin) if value and path.is_dir() and not _is_systems(path) else None


def _is_systems(folder: Path) -> bool:
    """Whether `folder` is the C library's or a CPython's: in its place stand our own headers."""
    return (folder / "Python.h").exists() or (folder / "stdio.h").exists()
