"""What one run has to do: every file with the way to read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from os.path import normpath
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.flags import Flags, flags_for
from capicheck.project.project import Project
from capicheck.project.sources import SourceFile, Sources, find_sources
from capicheck.project.versions import Versions, versions_of
from capicheck.settings import PythonVersion, Settings


@frozen
class Task:
    """One file to read."""

    path: str
    """Absolute."""
    shown: str
    """Relative to the working directory, with forward slashes."""
    project: Project
    flags: Flags
    versions: Versions
    edited: tuple[tuple[str, bytes], ...] = ()
    """Files, by path, with the texts to read instead of what they hold."""

    @property
    def root(self) -> str:
        """The folder whose files are the project's."""
        return str(self.project.root)

    @property
    def foreign(self) -> tuple[str, ...]:
        """Folders below `root` whose files are not audited: in CPython's own tree, the headers of the C API."""
        return (str(self.project.root / "Include"),) if self.project.is_cpython else ()

    def find_header(self, name: str, asking: str) -> str | None:
        """The project's folder from which the file `asking` can include `name`; None where there is none."""
        found = self.project.headers.folder(name, Path(asking))
        return str(found) if found else None


@frozen
class Job:
    """The tasks of one run in the order of their paths, and what was left out."""

    tasks: tuple[Task, ...]
    sources: Sources
    min_python: PythonVersion
    target_python: PythonVersion

    @property
    def generated(self) -> tuple[str, ...]:
        """The generated sources that were left out."""
        return self.sources.generated

    def with_texts(self, edited: Mapping[str, bytes]) -> Job:
        """The same job, for texts that the files shown under these paths do not hold yet."""
        texts = tuple((normpath(Path.cwd() / path), data) for path, data in edited.items())
        return replace(self, tasks=tuple(replace(task, edited=texts) for task in self.tasks))

    def reports(self, path: str) -> bool:
        """Whether findings in the file shown as `path` were asked for."""
        return self.sources.reports(path)


def task_of(file: SourceFile, settings: Settings) -> Task:
    """The reading of `file` under `settings`.  Raises UsageError for settings that cannot be used."""
    return Task(
        str(file.path),
        file.shown,
        file.project,
        flags_for(file.path, file.project, settings),
        versions_of(file.project, settings),
    )


def plan(paths: Sequence[str], settings: Settings) -> Job:
    """The job of auditing `paths` under `settings`.

    Raises UsageError where a path or a setting cannot be used, or there is nothing to audit.
    """
    sources = find_sources(paths, settings)
    tasks = tuple(task_of(file, settings) for file in sources.files)
    bounds = tuple(task.versions for task in tasks) or (versions_of(Project(Path.cwd()), settings),)
    return Job(
        tasks=tasks,
        sources=sources,
        min_python=min(version.oldest for version in bounds),
        target_python=max(version.newest for version in bounds),
    )
