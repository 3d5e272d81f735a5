"""Reading one source file: headers, flags and repairs around the parser, a `Unit` per configuration out."""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from capicheck.frontend import declarations, preprocessing
from capicheck.frontend.libc import c_headers
from capicheck.frontend.libclang import Cursor, Diagnostic, LibclangError, TranslationUnit
from capicheck.frontend.relevance import Candidate, relevant
from capicheck.frontend.repair import EMPTY_HEADERS, PRELUDE, Repairs, missing_headers
from capicheck.frontend.scope import Scope
from capicheck.frontend.overlay import overlays
from capicheck.frontend.standin import python_headers
from capicheck.frontend.tree import Node, grow
from capicheck.frontend.wholeness import lost_word
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.unit import Damage, Global, Inactive, Unit
from capicheck.settings import NEWEST, PythonVersion

_PYTHON = "/capicheck/python/"
_LIBC = "/capicheck/libc/"
_ROUNDS = 8
_ALWAYS = (
    "-Wno-everything",
    "-Wimplicit-function-declaration",
    "-ferror-limit=0",
    "-fno-spell-checking",
    "-fbracket-depth=4096",
    "-nostdinc",
    "-target",
    "x86_64-unknown-linux-gnu",
    "-Wno-error",
)


class UnreadableFile(Exception):
    """A file of which nothing could be read; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read, and how.  All paths are absolute and normal."""

    path: str
    root: str
    """The project's folder: only files below it are the project's."""
    base: str
    """The folder that shown paths are relative to."""
    arguments: tuple[str, ...] = ()
    """`-I`, `-D`, `-U`, `-std=` and the like, in the compiler's words."""
    cplusplus: bool = False
    version: PythonVersion = NEWEST
    python_headers: str = ""
    """The folder of a real Python.h; empty for the stand-in."""
    foreign: tuple[str, ...] = ()
    """Folders below `root` whose files are nevertheless not the project's."""


HeaderFinder = Callable[[str, str], str | None]
"""Given a header's name as included and the path of the file that asks, the folder from which it can be included."""


def read(request: Request, find_header: HeaderFinder) -> Iterator[Unit]:
    """Read a file as it stands, and once more with the feature macros that only its build would define.

    Raises UnreadableFile where nothing can be read.
    """
    unit = _read(request, find_header)
    yield unit
    features = preprocessing.feature_macros(unit.inactive, unit.sources, unit.macros)
    if features:
        arguments = (*request.arguments, *(f"-D{name}=1" for name in features))
        more = _read(replace(request, arguments=arguments), find_header)
        yield replace(more, defines=features)


def _read(request: Request, find_header: HeaderFinder) -> Unit:
    repairs = Repairs()
    folders: dict[str, None] = {}
    defined: dict[str, object] = {}
    for last in (*[False] * (_ROUNDS - 1), True):
        unit = _parse(request, repairs, folders)
        with unit:
            diagnostics = unit.diagnostics()
            _give_up(request, unit, [d.message for d in diagnostics if d.severity == 4])
            if diagnostics and not last:
                if _find_headers(request, diagnostics, folders, find_header):
                    continue  # what they declare need not be invented
                defined = defined or dict.fromkeys(_function_names(unit, request))
                if repairs.learn(diagnostics, unit.contents, defined):
                    continue
            return _unit(request, unit, [d for d in diagnostics if d.severity >= 3 and d.file != PRELUDE])
    raise AssertionError("the last round always returns")


def _find_headers(
    request: Request, diagnostics: list[Diagnostic], folders: dict[str, None], find_header: HeaderFinder
) -> bool:
    """Add the project's folders that hold headers which were not found; whether there were any."""
    known = len(folders)
    for name in missing_headers(diagnostics):
        folder = find_header(name, request.path)
        if folder:
            folders[folder] = None
    return len(folders) != known


def _give_up(request: Request, unit: TranslationUnit, fatal: list[str]) -> None:
    if any("nested too deeply" in message for message in fatal):
        raise UnreadableFile("it includes itself, directly or through others, without end")
    del request, unit


def _function_names(unit: TranslationUnit, request: Request) -> Iterator[str]:
    scope = Scope.of(unit, _display(request), cplusplus=request.cplusplus)
    for cursor in declarations.top_level(scope).functions:
        yield scope.symbols.function(cursor).name


def _parse(request: Request, repairs: Repairs, folders: dict[str, None]) -> TranslationUnit:
    files = dict(_standing_files(request.version))
    files.update((EMPTY_HEADERS + name, b"") for name in repairs.headers)
    arguments = [*_ALWAYS, *(("-x", "c++") if request.cplusplus else ("-x", "c")), *request.arguments]
    if not any(argument.startswith("-std=") for argument in request.arguments):
        arguments.append("-std=gnu++17" if request.cplusplus else "-std=gnu17")
    if repairs.any:
        files[PRELUDE] = repairs.prelude().encode()
        arguments += ["-include", PRELUDE]
    if request.python_headers:
        files.update(_real_headers(request.python_headers))
        arguments += ["-isystem", request.python_headers]
    arguments += ["-isystem", _PYTHON, "-isystem", _LIBC]
    for folder in folders:
        arguments += ["-idirafter", folder]
    arguments += ["-idirafter", EMPTY_HEADERS]
    try:
        return TranslationUnit(request.path, arguments, files)
    except LibclangError as error:
        raise UnreadableFile(str(error)) from error


@cache
def _real_headers(folder: str) -> dict[str, bytes]:
    """The headers in `folder` that our dialect follows, by path: their own text with the dialect after it."""
    version = _version_of(folder)
    try:
        texts = overlays(version)
    except ValueError as error:
        raise UnreadableFile(f"{folder}: {error}") from error
    return {path: _bytes(path) + b"\n" + text.encode() for name, text in texts.items() if os.path.exists(path := os.path.join(folder, name))}


def _version_of(folder: str) -> PythonVersion:
    """The CPython whose headers `folder` holds.  Raises UnreadableFile where it holds none."""
    text = _bytes(os.path.join(folder, "patchlevel.h"))
    found = [re.search(rb"#define\s+PY_%s_VERSION\s+(\d+)" % part, text) for part in (b"MAJOR", b"MINOR")]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) != len(found):
        raise UnreadableFile(f"{folder}/patchlevel.h does not tell CPython's version")
    return PythonVersion(*numbers)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror}") from error


@cache
def _standing_files(version: PythonVersion) -> dict[str, bytes]:
    """The stand-in headers by virtual path."""
    return {
        **{_PYTHON + name: text.encode() for name, text in python_headers(version).items()},
        **{_LIBC + name: text.encode() for name, text in c_headers().items()},
    }


def _display(request: Request) -> Callable[[str], str]:
    """Shown paths: of the project's files relative to the base, with forward slashes; empty for others."""
    root = request.root.rstrip(os.sep) + os.sep
    foreign = tuple(folder.rstrip(os.sep) + os.sep for folder in request.foreign)

    def shown(name: str) -> str:
        path = os.path.normpath(name)
        if path != request.path and (not path.startswith(root) or path.startswith(foreign)):
            return ""
        return os.path.relpath(path, request.base).replace(os.sep, "/")

    return shown


def _unit(request: Request, unit: TranslationUnit, errors: list[Diagnostic]) -> Unit:
    scope = Scope.of(unit, _display(request), cplusplus=request.cplusplus)
    found = declarations.top_level(scope)
    declarations.read_records(scope, found.records)
    variables = list(declarations.read_globals(scope, found.variables))
    inactive = preprocessing.inactive_code(scope)
    if not (found.functions or found.variables or found.records or inactive):
        raise UnreadableFile("it defines nothing: no function, no variable and no structure could be read")
    functions: list[Function] = []
    damage: list[Damage] = []
    wholeness = _Wholeness(scope, inactive, errors, found.functions) if errors else None
    wanted = _relevant(scope, found, variables)
    for cursor in found.functions:
        if scope.places.of(cursor) not in wanted:
            functions.append(declarations.unread_function(scope, cursor))
            continue
        tree = grow(cursor)
        function = declarations.read_function(scope, tree)
        if wholeness and isinstance(function, Function):
            lost = wholeness.lost(tree, function)
            if lost:
                function = Damage(function.name, function.span, lost)
        if isinstance(function, Function):
            functions.append(function)
        else:
            damage.append(function)
    return Unit(
        path=_display(request)(request.path),
        defines=(),
        functions=tuple(functions),
        globals=(*variables, *scope.statics),
        records=scope.types.records,
        declarations=scope.symbols.declarations,
        sources=scope.places.sources,
        inactive=inactive,
        damage=tuple(damage),
        macros=preprocessing.defined_macros(scope.places.sources),
        cplusplus=request.cplusplus,
    )


def _relevant(scope: Scope, found: declarations.TopLevel, variables: list[Global]) -> frozenset[Span]:
    """Where the functions stand that must be read: all of them in C++, whose names say less."""
    candidates = [
        Candidate(scope.symbols.function(cursor).name, scope.places.of(cursor), scope.symbols.is_internal(cursor))
        for cursor in found.functions
    ]
    if scope.cplusplus:
        return frozenset(item.span for item in candidates)
    fields = (
        field.name
        for record in tuple(scope.types.records.values())
        if record.project
        for field in record.fields
        if scope.types.reaches_object(field.type)
    )
    names = (item.name for item in variables if not item.variable.constant)
    return relevant(candidates, scope.places.sources, names, fields)


class _Wholeness:
    """The check for lost words, in a unit with errors."""

    def __init__(
        self,
        scope: Scope,
        inactive: tuple[Inactive, ...],
        errors: list[Diagnostic],
        functions: tuple[Cursor, ...],
    ) -> None:
        self._scope = scope
        self._hidden = preprocessing.macro_uses(scope)
        for item in inactive:
            self._hidden.setdefault(item.span.file, []).append((item.span.start, item.span.end))
        for ranges in self._hidden.values():
            ranges.sort()
        spans = sorted(scope.places.of(cursor) for cursor in functions)
        places = [(scope.places.shown(error.file), error.offset) for error in errors]
        self._touched = {_holding(spans, place) for place in places}

    def lost(self, tree: Node, function: Function) -> str:
        """Why `function` was not read whole; empty where it was.

        Where every error lies inside some function, the others are whole.
        """
        span = function.span
        if None not in self._touched and span not in self._touched:
            return ""
        source = self._scope.places.sources[span.file]
        ranges = self._hidden.get(span.file, [])
        inside = [r for r in ranges if r[1] > span.start and r[0] < span.end]
        found = lost_word(tree, source, span, self._scope.places, inside)
        if not found:
            return ""
        return f"the parser lost `{found[1]}` in line {source.position(found[0]).line}"


def _holding(spans: list[Span], place: tuple[str, int]) -> Span | None:
    """The one of the sorted `spans` that holds `place`; None where none does."""
    at = bisect_right(spans, (*place, sys.maxsize)) - 1
    span = spans[at] if at >= 0 else None
    return span if span and span.file == place[0] and span.start <= place[1] < span.end else None
