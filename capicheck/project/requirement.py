"""`requires-python`, wherever a project writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from capicheck.frozen import frozen
from capicheck.settings import NEWEST, OLDEST, PythonVersion

_LAST = PythonVersion(999, 0)
"""Later than every version."""
_CLAUSE = re.compile(r"\s*(>=|<=|~=|==|>|<|\^|~)\s*v?(\d+)(?:\.(\d+|\*))?(?:\.(\d+|\*))?")


@frozen
class Requirement:
    """The text of the requirement and the file that says it; both empty where nothing does.

    Only its bounds count: a version that it excludes between them (`!=`) is read for all the same.
    """

    text: str = ""
    file: str = ""

    @property
    def oldest(self) -> PythonVersion:
        """The oldest described CPython that the requirement admits."""
        return min(max(OLDEST, *(first for first, _ in self._ranges())), NEWEST)

    @property
    def newest(self) -> PythonVersion:
        """The newest described CPython that the requirement admits."""
        return max(min(NEWEST, *(last for _, last in self._ranges())), OLDEST)

    def _ranges(self) -> list[tuple[PythonVersion, PythonVersion]]:
        """What each clause admits, and everything."""
        clauses = [_CLAUSE.match(part) for part in self.text.split(",")]
        return [(OLDEST, NEWEST), *(_range(clause) for clause in clauses if clause)]


def _range(clause: re.Match[str]) -> tuple[PythonVersion, PythonVersion]:
    """The first and the last feature version of which some release satisfies `clause`."""
    operator, major, minor, micro = clause.groups()
    whole_series = minor is None or minor == "*"
    stated = PythonVersion(int(major), 0 if whole_series else int(minor))
    first, last = PythonVersion(0, 0), PythonVersion(stated.major, 999)
    match operator:
        case ">=":
            return stated, _LAST
        case ">":
            return (stated if micro else stated._replace(minor=stated.minor + 1)), _LAST
        case "<=":
            return first, last if whole_series else stated
        case "<":
            # `<3.9.2` still admits 3.9.1.
            return first, stated if micro not in {None, "*", "0"} else _before(stated)
    open_ended = operator == "^" or (operator == "~=" and micro is None) or whole_series
    return stated, last if open_ended else stated


def _before(version: PythonVersion) -> PythonVersion:
    if version.minor:
        return version._replace(minor=version.minor - 1)
    return PythonVersion(version.major - 1, 999)


def requirement(root: Path, pyproject: Mapping[str, Any]) -> Requirement:
    """What the project at `root`, with the parsed `pyproject`, says about the Pythons it runs on."""
    return next(_stated(root, pyproject), Requirement())


def _stated(root: Path, pyproject: Mapping[str, Any]) -> Iterator[Requirement]:
    poetry = pyproject.get("tool", {}).get("poetry", {}).get("dependencies", {}).get("python")
    for text in (pyproject.get("project", {}).get("requires-python"), poetry):
        if isinstance(text, str):
            yield Requirement(text, "pyproject.toml")
    for file, pattern in (
        ("setup.cfg", r"^\s*python[_-]requires\s*=\s*(.+)$"),
        ("setup.py", r"\bpython_requires\s*=\s*[\"']([^\"']+)[\"']"),
        ("PKG-INFO", r"^Requires-Python:\s*(.+)$"),
    ):
        try:
            text = (root / file).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if found := re.search(pattern, text, re.MULTILINE):
            yield Requirement(found.group(1).strip(), file)
