"""Which files are audited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from os.path import normpath, relpath
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.ignore import Exclusion
from capicheck.project.listing import HEADERS, SOURCES, listing
from capicheck.project.project import Project, root_of
from capicheck.settings import Settings, UsageError


@frozen
class SourceFile:
    """A file to read.  `shown` is its path relative to the working directory, with forward slashes."""

    path: Path
    shown: str
    project: Project


@frozen
class Sources:
    """The files to read, and what was left out, all by shown paths in their order."""

    files: tuple[SourceFile, ...]
    fragments: tuple[str, ...] = ()
    """Fragments that were asked for: some of `files` are read only because they include these."""
    carriers: frozenset[str] = frozenset()
    """Those of `files` that are read only for a fragment's sake, and what else they include as text."""
    generated: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    """C sources that never come near Python.h: other people's libraries, tools and tests."""

    def reports(self, shown: str) -> bool:
        """Whether what is found in the file `shown` was asked for."""
        if shown in self.fragments:
            return True
        asked_for = any(file.shown not in self.carriers for file in self.files)
        return asked_for and shown not in self.carriers


@dataclass(eq=False, repr=False)
class _Search:
    """The files gathered so far."""

    working: Path
    settings: Settings
    projects: dict[Path, Project] = field(default_factory=dict)
    units: dict[Path, Project] = field(default_factory=dict)
    carriers: dict[Path, Project] = field(default_factory=dict)
    fragments: set[Path] = field(default_factory=set)
    generated: set[Path] = field(default_factory=set)
    excluded: set[Path] = field(default_factory=set)
    foreign: set[Path] = field(default_factory=set)

    def project_of(self, path: Path) -> Project:
        root = root_of(path, self.working)
        return self.projects.setdefault(root, Project(root))

    def add_named(self, path: Path) -> None:
        """Take what the user means by `path`."""
        if path.is_dir():
            self.add_folder(path)
        elif not path.exists():
            raise UsageError(f"{self.shown(path)}: no such file or folder")
        elif not path.is_file():
            raise UsageError(f"{self.shown(path)}: neither a file nor a folder")
        elif self.settings.force_exclude and not self._would_be_found(path):
            self.excluded.add(path)
        elif path.suffix in SOURCES:
            self.add_source(path)
        elif path.suffix in HEADERS:
            self.add_header(path)
        else:
            raise UsageError(f"{self.shown(path)}: neither a C or C++ source nor a header")

    def _would_be_found(self, path: Path) -> bool:
        """Whether a search of its project would take up the file `path`, as a source or for those who include it."""
        project = self.project_of(path)
        taken = self._is_part(path, project) or self._carriers(path, project)
        return path in project.files.headers or (path in project.files.sources and bool(taken))

    def add_source(self, path: Path) -> None:
        """Take a source that is named, whatever it is: a fragment by those who include it."""
        project = self.project_of(path)
        if self._left_out(path, project):
            return
        includers = () if project.includes.glance(path).includes_python else project.fragments.get(path, ())
        if includers:
            self.fragments.add(path)
            self.carriers.update(dict.fromkeys(includers, project))
        else:
            self.units[path] = project

    def add_header(self, path: Path) -> None:
        """Take the sources of the project that include a header that is named."""
        project = self.project_of(path)
        if self._left_out(path, project):
            return
        units = project.includes.includers(path, project.files.sources)
        if not units and not self.settings.force_exclude:
            raise UsageError(f"{self.shown(path)}: no source of the project includes it")
        for unit in units:
            if unit not in project.fragments and not self._left_out(unit, project):
                self.units[unit] = project

    def add_folder(self, folder: Path) -> None:
        """Take the sources below a folder that are part of an extension."""
        project = self.project_of(folder)
        found = project.files if folder == project.root else listing(folder, project.repository)
        if not found.sources:
            raise UsageError(f"{self.shown(folder)}: no C or C++ source in this folder")
        before = len(self.units) + len(self.carriers) + len(self.generated) + len(self.excluded)
        for path in found.sources:
            if self._left_out(path, project):
                continue
            if includers := self._carriers(path, project):
                if not all(includer.is_relative_to(folder) for includer in includers):
                    self.fragments.add(path)
                    self.carriers.update(dict.fromkeys(includers, project))
            elif self._is_part(path, project):
                self.units[path] = project
            else:
                self.foreign.add(path)
        if before == len(self.units) + len(self.carriers) + len(self.generated) + len(self.excluded):
            count = len(found.sources)
            raise UsageError(f"{self.shown(folder)}: none of its {count} C or C++ sources includes Python.h")

    def _carriers(self, path: Path, project: Project) -> tuple[Path, ...]:
        """The sources of the extension that include `path` as text."""
        return tuple(file for file in project.fragments.get(path, ()) if self._is_part(file, project))

    def _is_part(self, path: Path, project: Project) -> bool:
        """Whether `path` is a source of the extension; one that cannot be read counts as such, and is told later."""
        glance = project.includes.glance(path)
        return not glance.readable or project.includes.reaches_python(path) or glance.uses_api

    def _left_out(self, path: Path, project: Project) -> bool:
        """Whether `path` is excluded or generated; notes it."""
        if Exclusion.of(self.settings.exclude, project.root, self.working).matches(path):
            self.excluded.add(path)
            return True
        if not self.settings.include_generated and project.includes.glance(path).generator:
            self.generated.add(path)
            return True
        return False

    def readers(self, path: Path, project: Project) -> tuple[Path, ...]:
        """The sources through which a search of `project` reads its source `path`; none for one that it leaves out."""
        if self._left_out(path, project):
            return ()
        if carriers := self._carriers(path, project):
            return tuple(file for file in carriers if not self._left_out(file, project))
        return (path,) if self._is_part(path, project) else ()

    def shown(self, path: Path) -> str:
        return shown(path, self.working)

    def result(self) -> Sources:
        only = {path: project for path, project in self.carriers.items() if path not in self.units}
        files = sorted((self.units | only).items())
        silent = {
            file
            for path, project in only.items()
            for file in project.includes.closure(path)
            if file.suffix in SOURCES and file not in self.fragments and file not in self.units
        }
        return Sources(
            files=tuple(SourceFile(path, self.shown(path), project) for path, project in files),
            fragments=self._shown(self.fragments),
            carriers=frozenset(self._shown(silent)),
            generated=self._shown(self.generated),
            excluded=self._shown(self.excluded),
            foreign=self._shown(self.foreign - self.units.keys() - self.carriers.keys()),
        )

    def _shown(self, paths: Iterable[Path]) -> tuple[str, ...]:
        return tuple(self.shown(path) for path in sorted(paths))


def shown(path: Path, working: Path) -> str:
    """The absolute `path` relative to the folder `working`, with forward slashes."""
    return (path.relative_to(working) if path.is_relative_to(working) else Path(relpath(path, working))).as_posix()


def readers(path: Path, project: Project, settings: Settings) -> tuple[SourceFile, ...]:
    """The files through which a search of `project` reads its source `path`; none for one that it leaves out."""
    search = _Search(Path.cwd(), settings)
    return tuple(SourceFile(file, search.shown(file), project) for file in search.readers(path, project))


def find_sources(paths: Sequence[str], settings: Settings) -> Sources:
    """The files that auditing `paths` means; where there are none, the project around the working directory.

    Raises UsageError for a path that does not exist or is closed to us, that is no C or C++ file, or that has nothing
    to audit.
    """
    working = Path.cwd()
    search = _Search(working, settings)
    for path in paths or (str(root_of(working, working)),):
        if not path:
            raise UsageError("an empty path names no file or folder")
        try:
            search.add_named(Path(normpath(working / path)))
        except PermissionError as error:
            raise UsageError(f"{path}: {error.strerror}") from error
    return search.result()
