"""What a search of folders passes by: what .gitignore files name, and what the user excludes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

from capicheck.frozen import frozen

_NEVER = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages"})
"""Folders of products and of other people's packages, beside those whose name begins with a dot."""
_MARKERS = ("pyvenv.cfg", "CMakeCache.txt", "meson-private")
"""What only a virtual environment or a build folder holds."""


def passed_by(entry: os.DirEntry[str]) -> bool:
    """Whether a search never enters this folder, whatever .gitignore says."""
    name = entry.name
    return name.startswith(".") or name in _NEVER or name.endswith(".egg-info") or _is_product(entry.path)


def _is_product(folder: str) -> bool:
    return any(os.access(f"{folder}/{marker}", os.F_OK) for marker in _MARKERS)


def patterns(lines: Sequence[str]) -> GitIgnoreSpec:
    """The matcher of patterns written as .gitignore writes them."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs on single files need none

    return GitIgnoreSpec.from_lines(lines)


@frozen
class Ignore:
    """The .gitignore files that govern a folder, the outermost first, each with its own folder."""

    levels: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: Path, top: Path) -> Ignore:
        """Those from `top` down to the parent of `folder`, which is below it.

        One that ignores `folder` itself does not count: whoever names the folder wants it searched.
        """
        parents = [parent for parent in reversed(folder.parents) if parent == top or top in parent.parents]
        ignore = cls()
        for parent in parents:
            ignore = ignore.entering(str(parent))
        shown = str(folder)
        return cls(tuple(level for level in ignore.levels if not cls((level,)).matches(shown, folder=True)))

    def entering(self, folder: str) -> Ignore:
        """What governs `folder`, where this governs its parent."""
        try:
            lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return self
        return Ignore((*self.levels, (folder, patterns(lines))))

    def matches(self, path: str, *, folder: bool) -> bool:
        """Whether `path` is ignored: the innermost file that says something about it decides."""
        for base, spec in reversed(self.levels):
            below = path[len(base) :].replace(os.sep, "/").lstrip("/")
            verdict = spec.check_file(f"{below}/" if folder else below).include
            if verdict is not None:
                return verdict
        return False


@frozen
class Exclusion:
    """The user's `exclude` patterns, which hold for files named on the command line too."""

    spec: GitIgnoreSpec | None
    bases: tuple[Path, ...]
    """The folders that a pattern may be relative to: the project's, where it is configured, and the working one."""

    @classmethod
    def of(cls, exclude: Sequence[str], *bases: Path) -> Exclusion:
        """The exclusion of the patterns `exclude`."""
        return cls(patterns(exclude) if exclude else None, bases)

    def matches(self, path: Path) -> bool:
        """Whether the file `path`, or a folder that holds it, is excluded."""
        if self.spec is None:
            return False
        return any(
            self.spec.match_file(path.relative_to(base).as_posix()) for base in self.bases if path.is_relative_to(base)
        )
