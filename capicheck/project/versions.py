"""Which CPythons the code is for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.project import Project
from capicheck.settings import NEWEST, OLDEST, PythonVersion, Settings, UsageError


@frozen
class Versions:
    """The oldest and the newest CPython that the code must build for, and who says so."""

    oldest: PythonVersion
    newest: PythonVersion
    oldest_origin: str
    newest_origin: str


def versions_of(project: Project, settings: Settings) -> Versions:
    """The versions for `project`: the settings', else those of CPython's own tree, else of `requires-python`.

    Versions outside the described ones are drawn to the nearest; where only one end is set, the other gives way.
    """
    required = project.requirement
    told = f"{required.file}: {required.text}" if required.text else "nothing says otherwise"
    oldest, oldest_origin = required.oldest, told
    newest, newest_origin = required.newest, told
    if project.is_cpython and (own := patchlevel(project.root / "Include")):
        oldest = newest = own
        oldest_origin = newest_origin = "Include/patchlevel.h"
    if settings.min_python:
        oldest, oldest_origin = settings.min_python, "--min-python"
        if newest < oldest:
            newest, newest_origin = oldest, oldest_origin
    if settings.target_python:
        newest, newest_origin = settings.target_python, "--target-python"
        if newest < oldest:
            oldest, oldest_origin = newest, newest_origin
    return Versions(_described(oldest), _described(newest), oldest_origin, newest_origin)


def check_versions(settings: Settings) -> None:
    """Raises UsageError for versions whose C API is not described, and for an oldest that is newer than the newest."""
    for name, version in (("--min-python", settings.min_python), ("--target-python", settings.target_python)):
        if version and not OLDEST <= version <= NEWEST:
            raise UsageError(f"{name} {version}: the C API is described for {OLDEST} to {NEWEST}")
    if settings.min_python and settings.target_python and settings.min_python > settings.target_python:
        raise UsageError(f"--min-python {settings.min_python} is newer than --target-python {settings.target_python}")


def _described(version: PythonVersion) -> PythonVersion:
    return max(OLDEST, min(version, NEWEST))


@cache
def patchlevel(headers: Path) -> PythonVersion | None:
    """The CPython whose Python.h is in the folder `headers`; None where no patchlevel.h beside it says."""
    try:
        text = (headers / "patchlevel.h").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found = re.search(r"PY_MAJOR_VERSION\s+(\d+).*?PY_MINOR_VERSION\s+(\d+)", text, re.DOTALL)
    return PythonVersion(int(found.group(1)), int(found.group(2))) if found else None
