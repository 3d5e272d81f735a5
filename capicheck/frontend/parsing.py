"""Parsing one file with the headers that it needs: stand-ins, real ones, and what repair invents, round by round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from capicheck.frontend.inventions import EMPTY_HEADERS, PRELUDE, Inventions
from capicheck.frontend.libc import c_headers, cplusplus_headers
from capicheck.frontend.libclang import Diagnostic, LibclangError, TranslationUnit
from capicheck.frontend.markers import ATTRIBUTES, MACROS, marker
from capicheck.frontend.overlay import configured_headers, overlays
from capicheck.frontend.request import HeaderFinder, Request, UnreadableFileError
from capicheck.frontend.standin import python_headers
from capicheck.settings import PythonVersion

_PYTHON = "/capicheck/python/"
_LIBC = "/capicheck/libc/"
_ATTRIBUTES = "/capicheck/" + ATTRIBUTES
_ROUNDS = 8
_ERROR = 3
_ALWAYS = (
    "-Wno-everything",
    "-Wimplicit-function-declaration",
    "-Wno-error",
    "-ferror-limit=0",
    "-fno-spell-checking",
    "-fbracket-depth=512",
    "-nostdinc",
    "-target",
    "x86_64-unknown-linux-gnu",
)


@dataclass(slots=True, eq=False, repr=False)
class Surroundings:
    """What was found or invented around a file so that it could be read; a second reading begins with it."""

    inventions: Inventions = field(default_factory=Inventions)
    folders: dict[str, None] = field(default_factory=dict)
    """Folders of the project that hold headers which no flag led to."""


def parse_repaired(
    request: Request, surroundings: Surroundings, find_header: HeaderFinder
) -> tuple[TranslationUnit, list[Diagnostic]]:
    """The tree of a file once nothing more can be repaired, and the errors that are left; the caller closes the tree.

    `surroundings` grows.  Raises UnreadableFileError where there is no tree.
    """
    for number in range(_ROUNDS):
        unit = parse(request, surroundings)
        diagnostics = unit.diagnostics()
        if any(d.message == "#include nested too deeply" for d in diagnostics):
            unit.close()
            raise UnreadableFileError("it includes itself, directly or through others, without end")
        if not diagnostics or number == _ROUNDS - 1:
            break
        from capicheck.frontend import repair  # noqa: PLC0415 - a file without complaints needs none of its patterns

        # what a header declares need not be invented, so nothing else is learnt in the round that finds one
        learnt = _find_headers(request, repair.missing_headers(diagnostics), surroundings, find_header)
        if not learnt:
            learnt = repair.learn(surroundings.inventions, diagnostics, unit.contents)
        if not learnt:
            break
        unit.close()
    return unit, [d for d in diagnostics if d.severity >= _ERROR and d.file != PRELUDE]


def _find_headers(
    request: Request, missing: Iterable[str], surroundings: Surroundings, find_header: HeaderFinder
) -> bool:
    """Add the project's folders that hold the `missing` headers; whether there were any."""
    known = len(surroundings.folders)
    for name in missing:
        folder = find_header(name, request.path)
        if folder:
            surroundings.folders[folder] = None
    return len(surroundings.folders) != known


def parse(request: Request, surroundings: Surroundings) -> TranslationUnit:
    """The tree of a file as it is.  Raises UnreadableFileError where there is none."""
    inventions = surroundings.inventions
    files = dict(_standing_files(request.version, cplusplus=request.cplusplus))
    files.update((EMPTY_HEADERS + name, b"") for name in inventions.headers)
    arguments = [*_ALWAYS, "-x", "c++" if request.cplusplus else "c", *request.arguments]
    if not any(argument.startswith("-std=") for argument in request.arguments):
        arguments.append("-std=gnu++17" if request.cplusplus else "-std=gnu17")
    arguments += ["-include", _ATTRIBUTES]
    if inventions.any:
        flagged = [a[2:].partition("=")[0] for a in request.arguments if a.startswith("-D")]
        files[PRELUDE] = inventions.prelude(flagged).encode()
        arguments += ["-include", PRELUDE]
    if request.python_headers:
        files.update(_real_headers(request.python_headers))
        arguments += ["-isystem", request.python_headers]
    arguments += ["-isystem", _PYTHON, "-isystem", _LIBC]
    files.update(request.edited)
    for folder in surroundings.folders:
        arguments += ["-idirafter", folder]
    arguments += ["-idirafter", EMPTY_HEADERS]
    try:
        return TranslationUnit(request.path, arguments, files)
    except LibclangError as error:
        raise UnreadableFileError(str(error)) from error


@cache
def _standing_files(version: PythonVersion, *, cplusplus: bool) -> dict[str, bytes]:
    """The stand-in headers by virtual path, and those of annotations."""
    library_headers = {**c_headers(), **cplusplus_headers()} if cplusplus else c_headers()
    return {
        _ATTRIBUTES: marker(ATTRIBUTES).encode(),
        _PYTHON + MACROS: marker(MACROS).encode(),
        **{_PYTHON + name: text.encode() for name, text in python_headers(version).items()},
        **{_LIBC + name: text.encode() for name, text in library_headers.items()},
    }


@cache
def _real_headers(folder: str) -> dict[str, bytes]:
    """The headers in `folder` that our dialect follows, by path, and those that only a build would have put there.

    The dialect comes after a header's own text.
    """
    version = _version_of(folder)
    try:
        texts = overlays(version)
    except ValueError as error:
        raise UnreadableFileError(f"{folder}: {error}") from error
    paths = {Path(folder) / name: text for name, text in texts.items()}
    found = {str(path): _bytes(path) + b"\n" + text.encode() for path, text in paths.items() if path.exists()}
    made = {Path(folder) / name: text for name, text in configured_headers().items()}
    return found | {str(path): text.encode() for path, text in made.items() if not path.exists()}


def _version_of(folder: str) -> PythonVersion:
    """The CPython whose headers `folder` holds.  Raises UnreadableFileError where it holds none."""
    text = _bytes(Path(folder) / "patchlevel.h")
    found = [re.search(rb"#define\s+PY_%s_VERSION\s+(\d+)" % part, text) for part in (b"MAJOR", b"MINOR")]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) != len(found):
        raise UnreadableFileError(f"{folder}/patchlevel.h does not tell CPython's version")
    return PythonVersion(*numbers)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path}: {error.strerror}") from error
