"""How one source is to be read, put together from everyone who has a say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from os.path import normpath
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.arguments import Flag
from capicheck.project.database import Database, find_database
from capicheck.project.ext_modules import declared_flags
from capicheck.project.project import Project
from capicheck.project.versions import patchlevel
from capicheck.settings import NEWEST, OLDEST, Settings, UsageError

_CORE = {"Modules": "Py_BUILD_CORE_BUILTIN"}
"""What CPython's own build defines for the sources of a folder; `Py_BUILD_CORE` for all others."""


@frozen
class Flags:
    """The flags of one source, strongest first, each with its origin.

    `python_headers` is the folder of a real Python.h, empty for the stand-in, and `python_origin` who chose it.
    """

    flags: tuple[Flag, ...]
    cplusplus: bool
    python_headers: str = ""
    python_origin: str = ""

    @property
    def arguments(self) -> tuple[str, ...]:
        """The flags in clang's words."""
        return tuple(_word(flag) for flag in self.flags if flag.option != "-x")


def _word(flag: Flag) -> str:
    return flag.option + flag.value


@cache
def _database(root: Path, build_dir: str) -> Database | None:
    return find_database(root, build_dir)


def flags_for(source: Path, project: Project, settings: Settings) -> Flags:
    """The flags for the absolute path `source` of `project`.

    Raises UsageError for a folder of the settings that does not exist.
    """
    headers, origin = _python_headers(project, settings)
    found = tuple(_strongest(_all(source, project, settings)))
    language = next((flag.value for flag in found if flag.option == "-x"), "c" if source.suffix == ".c" else "c++")
    cplusplus = language == "c++"
    fitting = (flag for flag in found if flag.option != "-std=" or ("++" in flag.value) == cplusplus)
    return Flags(tuple(fitting), cplusplus, headers, origin)


def _all(source: Path, project: Project, settings: Settings) -> Iterator[Flag]:
    yield from _from_settings(settings)
    database = _database(project.root, settings.build_dir)
    if database:
        yield from database.flags(source)
    yield from declared_flags(source, project.root, project.pyproject)
    if project.is_cpython:
        yield from _from_cpython(source, project.root)


def _from_settings(settings: Settings) -> Iterator[Flag]:
    told = "the command line or [tool.capicheck]"
    for folder in settings.include:
        if not Path(folder).is_dir():
            raise UsageError(f"-I {folder}: no such folder")
        if not _holds_python(Path(folder)):
            yield Flag("-I", normpath(Path(folder).absolute()), told)
    for name in settings.undefine:
        yield Flag("-U", name, told)
    for macro in settings.define:
        yield Flag("-D", macro, told)


def _from_cpython(source: Path, root: Path) -> Iterator[Flag]:
    """What CPython's build tells the compiler about its own sources."""
    told = "CPython's own tree"
    folder = source.relative_to(root).parts[0]
    yield Flag("-D", f"{_CORE.get(folder, 'Py_BUILD_CORE')}=1", told)
    yield Flag("-I", str(root / "Include" / "internal"), told)


def _strongest(flags: Iterable[Flag]) -> Iterator[Flag]:
    """`flags` without those that a stronger one, which comes first, has already decided."""
    decided: set[tuple[str, str]] = set()
    for flag in flags:
        match flag.option:
            case "-D" | "-U":
                key = ("macro", flag.name)
            case "-std=" | "-x":
                key = (flag.option, "")
            case _:
                key = (flag.option, flag.value)
        if key not in decided:
            decided.add(key)
            yield flag


def _holds_python(folder: Path) -> bool:
    return (folder / "Python.h").is_file()


def _python_headers(project: Project, settings: Settings) -> tuple[str, str]:
    """The folder of the real Python.h to read against, and who chose it; empty for the stand-in."""
    if settings.python_headers:
        folder = Path(settings.python_headers)
        if not _holds_python(folder):
            raise UsageError(f"--python-headers {folder}: there is no Python.h")
        return _described(folder, "--python-headers"), "--python-headers"
    for name in settings.include:
        if _holds_python(Path(name)):
            return _described(Path(name), "-I"), "-I"
    if project.is_cpython:
        return str(project.root / "Include"), "CPython's own tree"
    return "", ""


def _described(folder: Path, option: str) -> str:
    """The absolute path of a folder of headers.  Raises UsageError unless they are those of a CPython we know."""
    version = patchlevel(folder)
    if not version:
        raise UsageError(f"{option} {folder}: no patchlevel.h there tells which CPython it is")
    if not OLDEST <= version <= NEWEST:
        raise UsageError(f"{option} {folder}: the C API is described for {OLDEST} to {NEWEST}, not for {version}")
    return normpath(folder.absolute())
