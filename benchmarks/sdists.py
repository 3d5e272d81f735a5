"""The sources of the projects in projects.toml, fetched once.

`python benchmarks/sdists.py [--sdists FOLDER]` fetches what is missing and prints where each project is.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PINNED = Path(__file__).with_name("projects.toml")
DEFAULT_FOLDER = Path(tempfile.gettempdir(), "capicheck-benchmarks")


@dataclass(frozen=True, slots=True)
class Project:
    """One unpacked source distribution."""

    name: str
    version: str
    language: str
    """`c` or `cpp`."""
    folder: Path
    paths: tuple[str, ...] = ()
    """What to audit of `folder`; empty for all of it."""


def pinned() -> Mapping[str, Mapping[str, str]]:
    """The release of each project, by its name, by its language; in `tree` those that are not on PyPI."""
    return tomllib.loads(PINNED.read_text(encoding="utf-8"))


def projects(folder: Path, names: Container[str] | None = None) -> Iterator[Project]:
    """Every project of projects.toml that PyPI has, in alphabetical order, unpacked as `folder`/NAME-VERSION.

    Only those called one of `names` where these are given.  Raises RuntimeError where pip cannot fetch one.
    """
    table = pinned()
    rows = [(name, version, language) for language in ("c", "cpp") for name, version in table[language].items()]
    for name, version, language in sorted(rows, key=lambda row: row[0].lower()):
        if names is not None and name not in names:
            continue
        unpacked = folder / f"{name}-{version}"
        if not unpacked.is_dir():
            _fetch(f"{name}=={version}", unpacked)
        yield Project(name, version, language, unpacked)


def cpython(folder: Path) -> Project:
    """CPython's own modules, in its source tree `folder`.  Raises RuntimeError where that is not the pinned release."""
    patchlevel = folder / "Include" / "patchlevel.h"
    if not patchlevel.is_file():
        raise RuntimeError(f"{folder} is no source tree of CPython")
    version = pinned()["tree"]["CPython"]
    found = re.search(r'#define PY_VERSION\s+"([^"]+)"', patchlevel.read_text(encoding="utf-8"))
    if not found or found[1] != version:
        raise RuntimeError(f"{folder} does not hold CPython {version}")
    return Project("CPython", version, "c", folder.absolute(), ("Modules",))


def chosen(given: argparse.Namespace) -> Iterator[Project]:
    """What the options of `add_choice` choose; CPython only where its source tree is named, and last."""
    names: tuple[str, ...] | None = given.projects
    yield from projects(given.sdists, names)
    if given.cpython and (names is None or "CPython" in names):
        yield cpython(given.cpython)


def _fetch(requirement: str, target: Path) -> None:
    """Let pip unpack `requirement` and move what it unpacked to `target`.

    pip also asks for the metadata, which fails where a library or a program of the build is missing: the sources are
    unpacked by then, and `--no-clean` keeps them.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--no-binary",
            ":all:",
            "--no-clean",
        ]
        done = subprocess.run(
            [*command, "--no-build-isolation", "--dest", scratch, requirement],
            env={**os.environ, "TMPDIR": scratch},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        unpacked = sorted(Path(scratch).rglob("PKG-INFO"), key=lambda found: len(found.parts))
        if not unpacked:
            raise RuntimeError(f"pip did not fetch {requirement}:\n{done.stderr}")
        unpacked[0].parent.rename(target)


def add_option(parser: argparse.ArgumentParser) -> None:
    """Let the command line say where the sources are, or are to be kept."""
    parser.add_argument(
        "--sdists",
        type=Path,
        default=Path(os.environ.get("CAPICHECK_SDISTS", DEFAULT_FOLDER)),
        metavar="FOLDER",
        help="holds NAME-VERSION folders; missing ones are fetched (default: $CAPICHECK_SDISTS, else %(default)s)",
    )


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Let the command line choose among the projects, and name CPython's source tree beside them."""
    add_option(parser)
    tree = os.environ.get("CAPICHECK_CPYTHON_SOURCE")
    parser.add_argument(
        "--cpython",
        type=Path,
        default=Path(tree) if tree else None,
        metavar="FOLDER",
        help=f"the source tree of CPython {pinned()['tree']['CPython']} (default: $CAPICHECK_CPYTHON_SOURCE)",
    )
    parser.add_argument("--projects", type=_names, metavar="NAMES", help="only these, comma-separated")


def _names(text: str) -> tuple[str, ...]:
    """What a comma-separated list of projects names.  Raises ArgumentTypeError for an unknown one."""
    known = {name for table in pinned().values() for name in table}
    names = tuple(text.split(","))
    if unknown := [name for name in names if name not in known]:
        raise argparse.ArgumentTypeError(f"projects.toml has no {', '.join(unknown)}")
    return names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_option(parser)
    for project in projects(parser.parse_args().sdists):
        print(project.name, project.version, project.folder, sep="\t")


if __name__ == "__main__":
    main()
