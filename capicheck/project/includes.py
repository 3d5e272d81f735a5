"""Who includes whom, from a glance at the text: enough to choose files, without a preprocessor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from capicheck.project.generated import generator
from capicheck.project.headers import HeaderIndex
from capicheck.project.listing import SOURCES

_INCLUDE = re.compile(rb"#[ \t]*include(?:_next)?[ \t]*[<\"]([^>\"\r\n]+)[>\"]")
_API = re.compile(rb"\b(?:PyObject|PyMODINIT_FUNC)\b")


@dataclass(frozen=True, slots=True)
class Glance:
    """What a glance at one file tells."""

    includes: tuple[str, ...] = ()
    """The names that it includes, as written, whatever the conditions around them."""
    uses_api: bool = False
    """Whether its own text names objects of the C API."""
    generator: str = ""
    """The program that wrote it, empty for a human."""

    @property
    def includes_python(self) -> bool:
        """Whether it includes Python.h itself."""
        return any(name.endswith("Python.h") and name.rpartition("/")[2] == "Python.h" for name in self.includes)


@dataclass(frozen=True)
class Includes:
    """The include graph of one project, learned file by file as it is asked for."""

    headers: HeaderIndex
    _glances: dict[Path, Glance] = field(default_factory=dict)
    _closures: dict[Path, frozenset[Path]] = field(default_factory=dict)

    def glance(self, path: Path) -> Glance:
        """What the file `path` includes and names; nothing where it cannot be read."""
        known = self._glances.get(path)
        if known is None:
            known = self._glances[path] = _glance(path)
        return known

    def direct(self, path: Path) -> tuple[Path, ...]:
        """The project's files that `path` includes itself."""
        found = (self.headers.resolve(name, path) for name in self.glance(path).includes)
        return tuple(dict.fromkeys(file for file in found if file))

    def closure(self, path: Path) -> frozenset[Path]:
        """`path` with every file of the project that it includes, directly or through others."""
        known = self._closures.get(path)
        if known is None:
            seen = {path}
            pending = [path]
            while pending:
                for file in self.direct(pending.pop()):
                    if file not in seen:
                        seen.add(file)
                        pending.append(file)
            known = self._closures[path] = frozenset(seen)
        return known

    def reaches_python(self, path: Path) -> bool:
        """Whether `path` includes Python.h, directly or through the project's files."""
        return any(self.glance(file).includes_python for file in self.closure(path))

    def includers(self, path: Path, sources: Iterable[Path]) -> tuple[Path, ...]:
        """Those of `sources` other than `path` that include it, directly or through others."""
        return tuple(source for source in sources if source != path and path in self.closure(source))

    def fragments(self, sources: Iterable[Path]) -> dict[Path, tuple[Path, ...]]:
        """The sources that others include as text and that do not bring Python.h themselves, with who includes them.

        An includer that is a fragment itself stands for those who include it.
        """
        direct: dict[Path, set[Path]] = {}
        for source in sources:
            for file in self.direct(source):
                if file.suffix in SOURCES and file != source and not self.reaches_python(file):
                    direct.setdefault(file, set()).add(source)
        return {fragment: _readers(fragment, direct) for fragment in sorted(direct)}


def _readers(fragment: Path, direct: dict[Path, set[Path]]) -> tuple[Path, ...]:
    """The sources through which `fragment` is compiled, given who includes which fragment directly."""
    seen = {fragment}
    pending = [fragment]
    found: set[Path] = set()
    while pending:
        for includer in direct[pending.pop()] - seen:
            seen.add(includer)
            if includer in direct:
                pending.append(includer)
            else:
                found.add(includer)
    return tuple(sorted(found))


def _glance(path: Path) -> Glance:
    try:
        data = path.read_bytes()
    except OSError:
        return Glance()
    names = tuple(dict.fromkeys(name.decode("utf-8", "replace") for name in _INCLUDE.findall(data)))
    return Glance(names, _API.search(data) is not None, generator(data))
