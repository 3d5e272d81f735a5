"""One project: its folder, and what can be learned from the files in it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from capicheck.frozen import frozen
from capicheck.project.headers import HeaderIndex
from capicheck.project.includes import Includes
from capicheck.project.listing import Listing, listing
from capicheck.project.requirement import Requirement, requirement

_ROOT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", "PKG-INFO", ".git", "Include/patchlevel.h")


@frozen(slots=False)
class Project:
    """A project by its folder.  Everything else is looked at when it is first asked for, and kept."""

    root: Path

    def __reduce__(self) -> tuple[Callable[[Path], Project], tuple[Path]]:
        """Another process looks at the folder for itself, once for all that is sent to it."""
        return _project, (self.root,)

    @cached_property
    def pyproject(self) -> Mapping[str, Any]:
        """The parsed pyproject.toml; empty where there is none that can be read."""
        try:
            return tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    @cached_property
    def repository(self) -> Path:
        """The folder whose .gitignore is the outermost: the repository's, else the project's own."""
        return next((folder for folder in (self.root, *self.root.parents) if (folder / ".git").exists()), self.root)

    @cached_property
    def files(self) -> Listing:
        """Every C and C++ file of the project.  This walks the whole tree."""
        return listing(self.root, self.repository)

    @cached_property
    def headers(self) -> HeaderIndex:
        """Its files by the names under which they may be included."""
        return HeaderIndex(lambda: (*self.files.headers, *self.files.sources))

    @cached_property
    def includes(self) -> Includes:
        """Who includes whom."""
        return Includes(self.headers)

    @cached_property
    def fragments(self) -> Mapping[Path, tuple[Path, ...]]:
        """The sources that are compiled as part of others, with those others.  This reads every source."""
        return self.includes.fragments(self.files.sources)

    @cached_property
    def requirement(self) -> Requirement:
        """Which Pythons it runs on."""
        return requirement(self.root, self.pyproject)

    @cached_property
    def is_cpython(self) -> bool:
        """Whether this is CPython's own source tree."""
        return all((self.root / name).exists() for name in ("Include/Python.h", "Include/object.h", "Modules"))


def root_of(path: Path, working: Path) -> Path:
    """The folder of the project that `path` belongs to.

    The nearest one that a project file marks; else the working folder where it holds `path`, else the folder of `path`.
    """
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.parents):
        if any((folder / marker).exists() for marker in _ROOT_MARKERS):
            return folder
    return working if start.is_relative_to(working) else start


@cache
def _project(root: Path) -> Project:
    return Project(root)
