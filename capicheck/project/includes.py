"""Who includes whom, from a glance at the text: enough to choose files, without a preprocessor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.generated import generator
from capicheck.project.headers import HeaderIndex
from capicheck.project.listing import SOURCES

_INCLUDE = re.compile(rb"#[ \t]*include(?:_next)?[ \t]*[<\"]([^>\"\r\n]+)[>\"]")
_NESTING = re.compile(rb"^[ \t]*#[ \t]*(?:(if)|endif)", re.MULTILINE)


@frozen
class Glance:
    """What a glance at one file tells."""

    includes: tuple[str, ...] = ()
    """The names that it includes, as written, whatever the conditions around them."""
    conditional: frozenset[str] = frozenset()
    """Those of `includes` that are sources and stand inside a condition."""
    uses_api: bool = False
    """Whether its own text names objects of the C API."""
    generator: str = ""
    """The program that wrote it, empty for a human."""
    readable: bool = True

    @property
    def includes_python(self) -> bool:
        """Whether it includes Python.h itself."""
        return any(name.endswith("Python.h") and name.rpartition("/")[2] == "Python.h" for name in self.includes)


@frozen
class Includes:
    """The include graph of one project, learned file by file as it is asked for."""

    headers: HeaderIndex
    _glances: dict[Path, Glance] = field(default_factory=dict)
    _direct: dict[Path, tuple[Path, ...]] = field(default_factory=dict)

    def glance(self, path: Path) -> Glance:
        """What the file `path` includes and names; nothing where it cannot be read."""
        known = self._glances.get(path)
        if known is None:
            known = self._glances[path] = _glance(path)
        return known

    def direct(self, path: Path) -> tuple[Path, ...]:
        """The project's files that `path` includes itself."""
        known = self._direct.get(path)
        if known is None:
            found = (self.headers.resolve(name, path) for name in self.glance(path).includes)
            known = self._direct[path] = tuple(dict.fromkeys(file for file in found if file))
        return known

    def closure(self, path: Path) -> Iterator[Path]:
        """`path` and every file of the project that it includes, directly or through others, the nearest first."""
        seen = {path}
        pending = [path]
        for current in pending:
            yield current
            new = [file for file in self.direct(current) if file not in seen]
            seen.update(new)
            pending.extend(new)

    def reaches_python(self, path: Path) -> bool:
        """Whether `path` includes Python.h, directly or through the project's files."""
        return any(self.glance(file).includes_python for file in self.closure(path))

    def includers(self, path: Path, sources: Iterable[Path]) -> tuple[Path, ...]:
        """Those of `sources` other than `path` that include it, directly or through others."""
        return tuple(source for source in sources if source != path and path in self.closure(source))

    def fragments(self, sources: Iterable[Path]) -> dict[Path, tuple[Path, ...]]:
        """The sources that are compiled as text of others, with those others.

        A source that includes Python.h itself is none, nor one that brings it through a header and that is included
        under a condition only: those can be compiled by themselves.  An includer that is a fragment itself stands for
        those who include it.
        """
        direct: dict[Path, set[Path]] = {}
        for source in sources:
            glance = self.glance(source)
            for name in glance.includes:
                if not name.endswith(tuple(SOURCES)):
                    continue
                file = self.headers.resolve(name, source)
                if file and file != source and self._is_fragment(file, certain=name not in glance.conditional):
                    direct.setdefault(file, set()).add(source)
        return {fragment: _readers(fragment, direct) for fragment in sorted(direct)}

    def _is_fragment(self, file: Path, *, certain: bool) -> bool:
        """Whether `file`, which a source includes (`certain`: under no condition), cannot be read by itself."""
        return not self.glance(file).includes_python and (certain or not self.reaches_python(file))


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
        return Glance(readable=False)
    names: dict[str, None] = {}
    conditional: set[str] = set()
    for match in _INCLUDE.finditer(data):
        name = match[1].decode("utf-8", "replace")
        names[name] = None
        if name.endswith(tuple(SOURCES)) and _depth(data, match.start()):
            conditional.add(name)
    uses_api = b"PyObject" in data or b"PyMODINIT_FUNC" in data
    return Glance(tuple(names), frozenset(conditional), uses_api, generator(data) if path.suffix in SOURCES else "")


def _depth(data: bytes, offset: int) -> int:
    """How many conditions of the preprocessor are open at `offset`."""
    return sum(1 if match[1] else -1 for match in _NESTING.finditer(data, 0, offset))
