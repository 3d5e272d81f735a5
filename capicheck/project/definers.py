"""The sources that seem to define what others mention, found by a glance at their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from pathlib import Path

from capicheck.project.headers import distance
from capicheck.project.job import Task, task_of
from capicheck.project.project import Project
from capicheck.project.sources import SourceFile, readers
from capicheck.settings import Settings

_MOST_READ = 40
"""How many files are read in one run although nobody asked for them."""
_MOST_SEARCHED = 2000
"""How many files of a project are searched for a definition, the nearest ones: one may be part of a large tree."""
_DEFINITION = re.compile(
    rb"^(?:[A-Za-z_][^\n;{}=]{0,200}?[\s*&])??(\w+)[ \t]*\([^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*\)\s*\{", re.MULTILINE
)
"""What looks like a function definition; group 1 is its name.  Macros with arguments may come before it."""
_HEAD_BEGINS = re.compile(rb"[;}]|\n[ \t]*\n|\*/|^[ \t]*#[^\n]*", re.MULTILINE)
_STATIC = re.compile(rb"\bstatic\b")
_LONGEST_HEAD = 400


class Definers:
    """The sources around those of a job, by the functions that they seem to define.

    A source counts that a search of its project would read: neither ignored nor excluded, nor generated, nor foreign.
    """

    def __init__(self, tasks: Sequence[Task], settings: Settings) -> None:
        """Nothing is searched yet; `tasks` are what is read anyway."""
        self._settings = settings
        self._tasks = {task.shown: task for task in tasks}
        self._room = _MOST_READ
        self._asked: set[str] = set()
        self._defined: dict[Path, frozenset[bytes]] = {}
        self._readers: dict[Path, tuple[SourceFile, ...]] = {}

    def find(self, wanted: Mapping[str, str]) -> tuple[Task, ...]:
        """What to read for the functions `wanted`, each with the shown path of a file that mentions it.

        What was found before is not found again.  Of several definitions the nearest comes first, but all are found as
        far as there is room: extensions have a function of one name for each platform.
        """
        asking: dict[Project, dict[str, Path]] = {}
        for name, shown in wanted.items():
            if name not in self._asked:
                self._asked.add(name)
                task = self._tasks[shown]
                asking.setdefault(task.project, {})[name] = Path(task.path)
        found: dict[str, Task] = {}
        for project, names in asking.items():
            for path in self._nearest_first(project, names):
                for file in self._readers_of(path, project):
                    if self._room and file.shown not in self._tasks:
                        self._room -= 1
                        found[file.shown] = self._tasks[file.shown] = task_of(file, self._settings)
        return tuple(task for _, task in sorted(found.items()))

    def _nearest_first(self, project: Project, names: Mapping[str, Path]) -> Iterator[Path]:
        """The files of `project` that define any of `names`: of each name the nearest, then the others."""
        definers: dict[str, list[tuple[int, Path]]] = {name: [] for name in names}
        for path in self._unread(project, names):
            defined = self._definitions(path, project, names)
            for name, asking in names.items():
                if name.encode() in defined:
                    definers[name].append((distance(asking.parent, path.parent), path))
        ranked = sorted(
            (rank, away, path) for found in definers.values() for rank, (away, path) in enumerate(sorted(found))
        )
        yield from dict.fromkeys(path for _, _, path in ranked)

    def _unread(self, project: Project, names: Mapping[str, Path]) -> list[Path]:
        """The sources of `project` that are not read anyway, the nearest to those that ask."""
        read = {Path(task.path) for task in self._tasks.values()}
        unread = [path for path in project.files.sources if path not in read]
        if len(unread) <= _MOST_SEARCHED:
            return unread
        folders = {path.parent for path in names.values()}
        return nsmallest(
            _MOST_SEARCHED, unread, key=lambda path: (min(distance(folder, path.parent) for folder in folders), path)
        )

    def _definitions(self, path: Path, project: Project, names: Mapping[str, Path]) -> frozenset[bytes]:
        """The functions that the text of `path` seems to define for others.

        None where it does not mention any of `names`, or is not to be read.
        """
        known = self._defined.get(path)
        if known is None:
            try:
                data = path.read_bytes()
            except OSError:
                data = b""
            if not any(name.encode() in data for name in names):
                return frozenset()
            known = self._defined[path] = frozenset(_defined(data) if self._readers_of(path, project) else ())
        return known

    def _readers_of(self, path: Path, project: Project) -> tuple[SourceFile, ...]:
        """The files through which the source `path` is read; none where a search of `project` leaves it out."""
        known = self._readers.get(path)
        if known is None:
            known = self._readers[path] = readers(path, project, self._settings)
        return known


def _defined(data: bytes) -> Iterator[bytes]:
    """The functions that the text `data` seems to define for others."""
    for match in _DEFINITION.finditer(data):
        start = max(0, match.start() - _LONGEST_HEAD)
        for found in _HEAD_BEGINS.finditer(data, start, match.start(1)):
            start = found.end()
        if not _STATIC.search(data, start, match.start(1)):
            yield match[1]
