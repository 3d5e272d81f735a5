"""Where the project keeps the headers that its sources include."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from functools import cached_property
from os.path import normpath
from pathlib import Path, PurePosixPath

from capicheck.frozen import frozen

_NEVER_FOUND = frozenset({"Python.h", "pyconfig.h"})
"""Headers that are CPython's own: a copy somewhere in the tree is not the one that an extension is built with."""


@frozen(slots=False)
class HeaderIndex:
    """The files of a project that may be included, by name.  The tree is walked when a name is first looked up."""

    walk: Callable[[], Iterable[Path]]
    _beside: dict[tuple[Path, str], Path | None] = field(default_factory=dict)

    @cached_property
    def _by_name(self) -> dict[str, list[Path]]:
        index: dict[str, list[Path]] = {}
        for path in self.walk():
            index.setdefault(path.name, []).append(path)
        return index

    def find(self, name: str, asking: Path) -> Path | None:
        """The file that the file `asking` means by including `name`, judged by the end of its path, nearest first."""
        wanted = tuple(part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in {"..", "."})
        if not wanted or wanted[-1] in _NEVER_FOUND:
            return None
        fitting = [path for path in self._by_name.get(wanted[-1], ()) if path.parts[-len(wanted) :] == wanted]
        return min(fitting, key=lambda path: (distance(asking.parent, path.parent), path), default=None)

    def resolve(self, name: str, asking: Path) -> Path | None:
        """The file that `asking` gets by including `name`: the one beside it, else the nearest in the project."""
        key = (asking.parent, name)
        if key not in self._beside:
            beside = Path(normpath(asking.parent / name))
            self._beside[key] = beside if beside.is_file() else self.find(name, asking)
        return self._beside[key]

    def folder(self, name: str, asking: Path) -> Path | None:
        """The folder that must be searched for `asking` to include `name`; None where the project has no such file."""
        found = self.find(name, asking)
        if found is None or name.startswith(".."):
            return None
        return found.parents[len(PurePosixPath(name.replace("\\", "/")).parts) - 1]


def distance(start: Path, end: Path) -> int:
    """How many folders lie between two folders, up and down."""
    shared = 0
    for one, other in zip(start.parts, end.parts, strict=False):
        if one != other:
            break
        shared += 1
    return len(start.parts) + len(end.parts) - 2 * shared
