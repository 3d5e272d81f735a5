"""Fixes of real bugs in C extensions, and the sources before and after each.

fixes.tsv has a line for each, with columns parted by tabs: a name; the repository on GitHub; its commits with the bug
and without; the file and the function that were mended; the kind of the bug.
"""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sdists import Project

TABLE = Path(__file__).with_name("fixes.tsv")


@dataclass(frozen=True, slots=True)
class Fix:
    """One bug, its function, and the file with and without it."""

    name: str
    kind: str
    function: str
    before: Project
    after: Project


def fixes(folder: Path) -> Iterator[Fix]:
    """Each line of fixes.tsv, its sources unpacked as `folder`/NAME/before and `folder`/NAME/after.

    Those that are missing are fetched.  Raises CalledProcessError where git cannot fetch them.
    """
    folder = folder.absolute()
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            sides = []
            for side in ("before", "after"):
                unpacked = folder / row["name"] / side
                if not unpacked.is_dir():
                    _fetch(row["repository"], row[side], folder / "clones", unpacked)
                sides.append(Project(row["name"], row[side], "c", unpacked, (row["path"],)))
            yield Fix(row["name"], row["kind"], row["function"], *sides)


def _fetch(repository: str, commit: str, clones: Path, target: Path) -> None:
    clone = clones / repository
    if not clone.is_dir():
        address = f"https://github.com/{repository}.git"
        subprocess.run(["git", "clone", "--quiet", "--bare", "--filter=blob:none", address, str(clone)], check=True)
    packed = subprocess.run(["git", "-C", str(clone), "archive", commit], check=True, capture_output=True).stdout
    target.mkdir(parents=True)
    subprocess.run(["tar", "-x", "-C", str(target)], input=packed, check=True)
