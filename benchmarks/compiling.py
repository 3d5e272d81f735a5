"""How a compiler can read the files of a project that was never configured or built."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Sequence
from contextlib import chdir
from pathlib import Path, PurePosixPath

from sdists import Project

from capicheck.project.job import Task, plan
from capicheck.settings import Settings

_MISSING = re.compile(r"^(.+?):\d+:\d+: fatal error: '(.+)' file not found$", re.MULTILINE)

Report = Callable[[Sequence[str]], str]
"""Given the arguments of a compiler, what it says of the file."""


def tasks(project: Project) -> tuple[Task, ...]:
    """The files that an audit of `project` reads, each with its flags."""
    with chdir(project.folder):
        return plan(project.paths, Settings()).tasks


def arguments(task: Task, headers: str, empty: Path, report: Report) -> list[str]:
    """What a compiler must be told to read `task` to its end; the file itself comes last.

    CPython's headers are those of the folder `headers`, unless the project is CPython.  A header that no folder yields
    is looked for in the project, as an audit does, and else put into the folder `empty` without content.
    """
    told = ["-x", "c++" if task.flags.cplusplus else "c", *task.flags.arguments]
    told += ["-I", task.flags.python_headers] if task.flags.python_headers else []
    told += ["-isystem", headers]
    last = ["-idirafter", str(empty), task.path]
    folders: list[str] = []
    tried: set[str] = set()
    while missing := _MISSING.search(report([*told, *folders, *last])):
        asking, name = missing.groups()
        folder = task.find_header(name, os.path.normpath(asking))
        if folder and folder not in folders:
            folders += ["-idirafter", folder]
        elif name in tried or ".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute():
            break
        else:
            tried.add(name)
            (empty / name).parent.mkdir(parents=True, exist_ok=True)
            (empty / name).touch()
    return [*told, *folders, *last]


def clang_report(clang: str) -> Report:
    """A report made by the program `clang`."""

    def report(told: Sequence[str]) -> str:
        command = [clang, "-fsyntax-only", "-w", "-ferror-limit=0", "-fno-color-diagnostics", *told]
        # Its text is not always UTF-8, where it quotes the source.
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        return done.stderr

    return report
