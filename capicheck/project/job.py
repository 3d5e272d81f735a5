"""What one run has to do."""
from __future__ import annotations
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from capicheck.frontend.reading import Request
from capicheck.settings import NEWEST, OLDEST, PythonVersion, Settings, UsageError

@dataclass(frozen=True)
class Task:
    request: Request
    shown: str
    find_header: Callable[[str, str], str | None]

@dataclass(frozen=True)
class Job:
    tasks: tuple[Task, ...]
    generated: tuple[str, ...]
    min_python: PythonVersion
    target_python: PythonVersion
    def reports(self, path: str) -> bool:
        return True

def plan(paths: Sequence[str], settings: Settings) -> Job:
    base = os.getcwd()
    tasks = []
    target = settings.target_python or NEWEST
    files = []
    for p in paths:
        if os.path.isdir(p):
            files += sorted(os.path.join(d, f) for d, _, fs in os.walk(p) for f in fs if f.endswith(('.c', '.cc', '.cpp')))
        elif os.path.exists(p):
            files.append(p)
        else:
            raise UsageError(f"{p}: no such file or folder")
    def find(name, path):
        at = os.path.dirname(path)
        for _ in range(6):
            for sub in ('', 'include', 'src', 'inc'):
                if os.path.exists(os.path.join(at, sub, name)): return os.path.join(at, sub)
            at = os.path.dirname(at)
    for f in files:
        full = os.path.abspath(f)
        args = ['-I' + i for i in settings.include] + ['-D' + d for d in settings.define] + ['-U' + d for d in settings.undefine]
        tasks.append(Task(Request(full, os.path.dirname(full) if not full.startswith(base) else base, base, tuple(args), full.endswith(('.cc', '.cpp')), target, settings.python_headers), os.path.relpath(full, base), find))
    return Job(tuple(tasks), (), settings.min_python or OLDEST, target)
