"""Many projects in one go: what an audit of each comes to."""

from __future__ import annotations

import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from capicheck.auditing import audit, processes
from capicheck.findings.finding import Level
from capicheck.frozen import frozen
from capicheck.settings import Settings, UsageError

ARCHIVES = (".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar", ".zip")
"""The ends of the names of source distributions."""


@frozen
class Surveyed:
    """One project's numbers.  `failure` says why there are none, empty where there are."""

    project: str
    files: int = 0
    functions: int = 0
    audited: int = 0
    unread: int = 0
    """Files that could not be read."""
    levels: Mapping[Level, int] = field(default_factory=dict)
    families: Mapping[str, int] = field(default_factory=dict)
    failure: str = ""


def survey(projects: Sequence[str], settings: Settings) -> Iterator[Surveyed]:
    """The numbers of each of `projects`, folders and source distributions, in their order, as they come.

    Each is audited in a process of its own, `settings.jobs` of them at a time (0: one for each processor), under the
    same settings: a project's own configuration is not read.
    """
    one = partial(surveyed, settings=replace(settings, jobs=1))
    pool = processes(settings.jobs, once=True) if len(projects) > 1 and settings.jobs != 1 else None
    if pool is None:
        yield from map(one, projects)
        return
    with pool:
        yield from pool.map(one, projects)


def surveyed(project: str, settings: Settings) -> Surveyed:
    """The numbers of the folder or source distribution `project`."""
    path = Path(project)
    name = next((path.name.removesuffix(end) for end in ARCHIVES if path.name.endswith(end)), path.resolve().name)
    try:
        if path.is_dir():
            return _audited(name, path, settings)
        with tempfile.TemporaryDirectory(prefix="capicheck-") as folder:
            return _audited(name, _unpacked(path, Path(folder)), settings)
    except UsageError as error:
        return Surveyed(name, failure=str(error))


def _audited(name: str, folder: Path, settings: Settings) -> Surveyed:
    result = audit([str(folder)], settings)
    return Surveyed(
        name,
        files=result.coverage.files,
        functions=result.coverage.functions,
        audited=result.coverage.audited,
        unread=len(result.errors),
        levels=dict(Counter(finding.level for finding in result.findings)),
        families=dict(Counter(finding.family for finding in result.findings)),
    )


def _unpacked(archive: Path, folder: Path) -> Path:
    """The folder of the project in `archive`, once that is unpacked into `folder` and nowhere else.

    Raises UsageError where it cannot be.
    """
    try:
        if archive.suffix == ".zip":
            with zipfile.ZipFile(archive) as packed:
                packed.extractall(folder)  # noqa: S202 - it leaves `..` and roots out of names by itself
        else:
            with tarfile.open(archive) as packed:
                packed.extractall(folder, filter="data")
    except FileNotFoundError as error:
        raise UsageError(f"{archive}: no such file or folder") from error
    except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
        raise UsageError(f"{archive}: no folder, and no archive that can be unpacked: {error}") from error
    inside = list(folder.iterdir())
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else folder
