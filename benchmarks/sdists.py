"""The sources of the projects in projects.toml, fetched once.

`python benchmarks/sdists.py [--sdists FOLDER]` fetches what is missing and prints where each project is.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
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


def projects(folder: Path) -> Iterator[Project]:
    """Every project of projects.toml, in alphabetical order, unpacked as `folder`/NAME-VERSION.

    Raises RuntimeError where pip cannot fetch one.
    """
    pinned = tomllib.loads(PINNED.read_text(encoding="utf-8"))
    rows = [(name, version, language) for language, table in pinned.items() for name, version in table.items()]
    for name, version, language in sorted(rows, key=lambda row: row[0].lower()):
        unpacked = folder / f"{name}-{version}"
        if not unpacked.is_dir():
            _fetch(f"{name}=={version}", unpacked)
        yield Project(name, version, language, unpacked)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_option(parser)
    for project in projects(parser.parse_args().sdists):
        print(project.name, project.version, project.folder, sep="\t")


if __name__ == "__main__":
    main()
