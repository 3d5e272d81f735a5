"""The text of `rules/api`, the C API as headers, and how it is cut into declarations.

A declaration starts in column 0, its version first; what continues it is indented or begins with a closing brace.  So
one regular expression finds them all, and nothing is parsed to leave out what a version of CPython does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from os import scandir
from types import MappingProxyType

from capicheck.rulebook.locate import rules_root
from capicheck.settings import NEWEST, OLDEST, PythonVersion

DECLARATION = re.compile(r"^[^\s}/#].*\n(?:[ }].*\n)*", re.MULTILINE)
"""One declaration with its attributes."""

_ATTRIBUTE = re.compile(r"\[\[[^\]]*\]\]\s*")
_NAME = re.compile(
    r"(?:\[\[[^\]]*\]\]\s*)*"
    r"(?:(?:struct|union|enum)\s+(?P<tag>\w+)\s*[{;]"
    r"|(?P<anonymous>enum\s*\{)"
    r"|typedef\b(?:[^{]|\{.*\})*?(?:\(\*(?P<pointer>\w+)\)\(|\b(?P<type>\w+)(?:\[\w*\])?;\n\Z)"
    r"|extern\b[^;]*?(?:\(\*(?P<hook>\w+)\)\(|\b(?P<variable>\w+)(?:\[\w*\])?;)"
    r"|[^({]*?\(?\*?\b(?P<function>\w+)\()",
    re.DOTALL,
)
_SINCE = re.compile(r"\[\[capi::since\((\d+), (\d+)\)\]\]")
_UNTIL = re.compile(r"\[\[capi::until\((\d+), (\d+)\)\]\]")


@cache
def api_files() -> Mapping[str, str]:
    """The text of every file under `rules/api`, by its path there (`"list.h"`, `"macros/list.h"`), sorted by path."""
    root = str(rules_root() / "api")
    files: dict[str, str] = {}
    for folder in ("", "include/", "macros/"):
        with scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.name.endswith(".h"):
                    with open(entry.path, encoding="utf-8") as file:  # noqa: PTH123  (pathlib costs as much as the reading)
                        files[folder + entry.name] = file.read()
    return MappingProxyType(dict(sorted(files.items())))


@cache
def declaration_files() -> Mapping[str, str]:
    """The files of `api_files` that hold declarations."""
    return MappingProxyType({path: text for path, text in api_files().items() if "/" not in path})


def declarations_in(text: str) -> Iterator[str]:
    """The declarations of a file, in its order."""
    return (match[0] for match in DECLARATION.finditer(text))


def since(declaration: str) -> PythonVersion:
    """The first CPython that has it; the oldest described where that says nothing."""
    match = _SINCE.search(declaration)
    return PythonVersion(int(match[1]), int(match[2])) if match else OLDEST


def until(declaration: str) -> PythonVersion:
    """The last CPython that has it; the newest described where that says nothing."""
    match = _UNTIL.search(declaration)
    return PythonVersion(int(match[1]), int(match[2])) if match else NEWEST


def without_attributes(text: str) -> str:
    """`text` as C before C23."""
    return _ATTRIBUTE.sub("", text) if "[[" in text else text


def declared_name(declaration: str) -> str:
    """The name that it declares: the tag of a structure, what a typedef names; empty for an enumeration without one."""
    match = _NAME.match(declaration)
    assert match is not None, declaration
    return "" if match["anonymous"] else match[str(match.lastgroup)]


@cache
def declarations_by_name() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Every declared name with its declarations, each as the file that it stands in and its text."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path, text in declaration_files().items():
        for declaration in declarations_in(text):
            found.setdefault(declared_name(declaration), []).append((path, declaration))
    return MappingProxyType({name: tuple(items) for name, items in found.items()})
