"""From clang's encoded locations to spans of files.

A location outside macros is a number in one address space in which every file that was read has a stretch of its own.
Once one location of a file has been asked for, all others are a subtraction.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from capicheck.frontend.libclang import Cursor, Location, Range, TranslationUnit, library
from capicheck.ir.source import SourceText, Span

IN_MACRO = 1 << 31

_span = partial(tuple.__new__, Span)
"""`Span`, given a tuple of its fields, in half the time: one is made for every expression."""


class Places:
    """The files of one translation unit."""

    def __init__(self, unit: TranslationUnit, display: Callable[[str], str]) -> None:
        """`display` gives the path that the user knows a file by; empty for files that are not the project's."""
        self._unit = unit
        self._display = display
        self._extent = library().clang_getCursorExtent
        self._location = library().clang_getCursorLocation
        self._names: dict[str, str] = {}
        self._stretches: list[tuple[int, int, str]] = []
        self._macros: dict[int, tuple[str, int]] = {}
        self._asked: Location | None = None
        """One location after the other: all of a unit differ in nothing but the number."""
        self._low = self._high = 0
        self._path = ""
        self.sources: dict[str, SourceText] = {}
        """The project's files met so far, by path."""

    def of(self, cursor: Cursor) -> Span:
        """The extent of `cursor`; the file is empty outside the project."""
        extent: Range = self._extent(cursor)
        start, end, low, high = extent.start, extent.end, self._low, self._high
        if low <= start <= end < high:
            return _span((self._path, start - low, end - low))
        return self.span(extent)

    def of_name(self, cursor: Cursor, name: str) -> Span:
        """The extent of `cursor`, which is `name` and nothing else: to find its end, libclang would read it again."""
        location: Location = self._location(cursor)
        start = location.raw - self._low
        if 0 <= start < self._high - self._low and name.isascii():
            return _span((self._path, start, start + len(name)))
        return self.of(cursor)

    def span(self, extent: Range) -> Span:
        """The stretch of one file that `extent` covers, as the user wrote it."""
        path, start = self.resolve(extent.start, extent)
        last, end = self.resolve(extent.end, extent)
        if last != path or end < start:
            end = start
        return Span(path, start, end)

    def resolve(self, raw: int, owner: Range | Location) -> tuple[str, int]:
        """Path and byte offset of the encoded location `raw`, which came with `owner`."""
        if self._low <= raw < self._high:
            return self._path, raw - self._low
        if raw & IN_MACRO:
            found = self._macros.get(raw)
            if found is None:
                found = self._macros[raw] = self._in_macro(raw, owner)
            return found
        for low, high, path in self._stretches:
            if low <= raw < high:
                self._low, self._high, self._path = low, high, path
                return path, raw - low
        name, offset = self._unit.place(Location(owner.p, owner.q, raw))
        size = len(self._unit.contents(name) or b"")
        self._stretches.append((raw - offset, raw - offset + size + 1, self.shown(name)))
        return self._stretches[-1][2], offset

    def _in_macro(self, raw: int, owner: Range | Location) -> tuple[str, int]:
        """`resolve`, for a location inside a macro's expansion."""
        if self._asked is None:
            self._asked = Location(owner.p, owner.q, raw)
        self._asked.raw = raw
        name, offset = self._unit.place(self._asked)
        return self.shown(name), offset

    def is_foreign(self, cursor: Cursor) -> bool:
        """Whether `cursor` (or the use of the macro that made it) stands in a file that is not the project's."""
        location: Location = self._location(cursor)
        raw = location.raw
        if self._low <= raw < self._high:
            return not self._path
        if raw & IN_MACRO:
            return not self.shown(self._unit.expansion(location)[0])
        return not self.resolve(raw, location)[0]

    def in_macro(self, cursor: Cursor) -> bool:
        """Whether `cursor` begins inside a macro's expansion, and not in an argument written there."""
        start: int = self._extent(cursor).start
        return bool(start & IN_MACRO)

    def text(self, span: Span) -> str:
        """The source text of `span`; empty outside the project."""
        source = self.sources.get(span.file)
        return source.text(span) if source else ""

    def shown(self, name: str) -> str:
        """The path that the user knows the parser's file `name` by; empty outside the project."""
        path = self._names.get(name)
        if path is None:
            path = self._names[name] = self._display(name) if name else ""
            if path:
                self.sources[path] = SourceText(path, self._unit.contents(name) or b"")
        return path
