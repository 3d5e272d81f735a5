"""`_Py*` names of the C API in the project's own files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from capicheck.checks.problem import Problem
from capicheck.facts.program import Program
from capicheck.facts.words import words_beginning_with
from capicheck.ir.source import SourceText, Span
from capicheck.ir.unit import Unit
from capicheck.rulebook.locate import rules_root

_PRIVATE = re.compile(rb"_Py\w+")
_ASKED = re.compile(rb"[ \t]*#[ \t]*(?:if|ifdef|ifndef|elif|undef)\b")
_SHIMS = ("pythoncapi_compat.h",)
"""Files that use private names so that the rest of the project need not."""


class _Names(NamedTuple):
    replacements: Mapping[str, str]
    documented: frozenset[str]


@cache
def _names() -> _Names:
    table = tomllib.loads((rules_root() / "private-names.toml").read_text(encoding="utf-8"))
    return _Names(table["replacements"], frozenset(table["documented"]["names"]))


def check(program: Program) -> Iterator[Problem]:
    """One problem for each private name in each file, at its first use; none in CPython, whose names these are."""
    if program.cpython:
        return
    own = _own_names(program)
    for path, source in program.sources.items():
        readers = [unit for unit in program.units if path in unit.sources]
        if path.endswith(_SHIMS):
            continue
        for name, uses in _uses(source, readers, own | _names().documented).items():
            yield _problem(name, uses)


def _problem(name: str, uses: list[Span]) -> Problem:
    known = _names().replacements.get(name)
    times = f" ({len(uses)} times in this file)" if len(uses) > 1 else ""
    return Problem(
        uses[0],
        f"`{name}` is private to CPython{times}: any release may change or remove it",
        help=f"use {known}" if known else "",
    )


def _uses(source: SourceText, readers: list[Unit], known: frozenset[str]) -> dict[str, list[Span]]:
    """Where the active code of `source` uses private names that are not among `known`, by name."""
    found: dict[str, list[Span]] = {}
    if all(match.group().decode() in known for match in _PRIVATE.finditer(source.data)):
        return found
    inactive = [[item.span for item in unit.inactive if item.span.file == source.path] for unit in readers]
    for word, start in words_beginning_with("_Py", source.data):
        if word in known or _ASKED.match(source.data, _line_start(source.data, start)):
            continue
        if all(any(span.start <= start < span.end for span in spans) for spans in inactive):
            continue
        found.setdefault(word, []).append(Span(source.path, start, start + len(word)))
    return found


def _own_names(program: Program) -> frozenset[str]:
    """Names like private ones that the project gives to what it defines: macros, functions, variables, structures.

    A function that it only declares, or uses undeclared, is not its own.
    """
    own: set[str] = set()
    for unit in program.units:
        own.update(unit.macros)
        own.update(function.name for function in unit.functions)
        own.update(item.name for item in unit.globals)
        own.update(name for item in unit.records.values() if item.project for name in (item.name, item.tag))
    return frozenset(own)


def _line_start(code: bytes, offset: int) -> int:
    return code.rfind(b"\n", 0, offset) + 1
