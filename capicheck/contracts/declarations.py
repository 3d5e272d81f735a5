"""The declarations of `rules/api`, and of headers that users write like them, as values.

A name of the C API is parsed when it is asked for, alone, after typedefs of the names that it mentions; a header of a
user's at once.  A run that asks for none does not import the parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from capicheck.frozen import frozen
from capicheck.rulebook.api import (
    declaration_files,
    declarations_by_name,
    declarations_in,
    since,
    until,
)
from capicheck.settings import PythonVersion


class Kind(StrEnum):
    """What a declaration declares."""

    FUNCTION = "function"
    """A function, or a macro that is called like one."""
    VARIABLE = "variable"
    HOOK = "hook"
    """A name for a pointer to functions: what fills a slot, a callback."""
    TYPE = "type"
    """A structure, union or enumeration, or a name for another type."""


@frozen
class Attribute:
    """`[[capi::name(argument, …)]]`."""

    name: str
    arguments: tuple[str, ...] = ()


@frozen
class Parameter:
    """One parameter of a function; `type` is spelled in C."""

    name: str
    type: str
    attributes: tuple[Attribute, ...] = ()


@frozen
class ApiDeclaration:
    """One declaration: `name` as it is from CPython `since` up to and with `until`."""

    name: str
    kind: Kind
    header: str
    """The file of `rules/api` that it stands in."""
    since: PythonVersion
    until: PythonVersion
    type: str
    """What a function or a hook returns, what a variable is, what a type stands for; in C."""
    parameters: tuple[Parameter, ...] = ()
    variadic: bool = False
    attributes: tuple[Attribute, ...] = ()
    """Those of the declaration, `[[noreturn]]` among them, but for its versions."""


def read(text: str, header: str) -> ApiDeclaration:
    """One declaration of `header`.  Raises pycparser's ParseError where it is no C."""
    from capicheck.contracts import syntax  # noqa: PLC0415

    return syntax.read(text, header)


def read_header(text: str, header: str) -> Iterator[tuple[int, ApiDeclaration]]:
    """The declarations of a header that a user wrote, each with its line; all are of every version.

    Raises DeclarationError where it is more than declarations.
    """
    from capicheck.contracts import syntax  # noqa: PLC0415

    return syntax.read_header(text, header)


@cache
def declarations(name: str) -> tuple[ApiDeclaration, ...]:
    """What `rules/api` says of `name`, oldest first; empty where it is no name of the C API."""
    found = [read(text, header) for header, text in declarations_by_name().get(name, ())]
    return tuple(sorted(found, key=lambda item: (item.since, item.kind)))


def declaration(name: str, version: PythonVersion | None = None) -> ApiDeclaration | None:
    """How `name` is declared in `version`, or in the last version that has it; None where it is not."""
    found = [item for item in declarations(name) if version is None or item.since <= version <= item.until]
    return max(found, key=lambda item: item.until, default=None)


@cache
def members(record: str, version: PythonVersion) -> Mapping[str, ApiDeclaration]:
    """What can be called through the members of a structure, each as the function that it points to.

    `record` is the tag of the structure or a name for it.  Empty where `version` has no such structure, or hides it.
    """
    from capicheck.contracts import syntax  # noqa: PLC0415

    found: dict[str, ApiDeclaration] = {}
    for header, text in declarations_by_name().get(record, ()):
        if not since(text) <= version <= until(text):
            continue
        tag, called = syntax.read_members(text, header)
        if tag and tag != record:
            found |= members(tag, version)
        for name, member in called.items():
            declared = declaration(member, version) if isinstance(member, str) else member
            if declared and declared.kind is Kind.HOOK:
                found[name] = declared
    return MappingProxyType(found)


def all_declarations() -> Iterator[ApiDeclaration]:
    """Every declaration of `rules/api`, by file.  Parses all of it: for tests and tools, not for a run."""
    for header, text in declaration_files().items():
        for chunk in declarations_in(text):
            yield read(chunk, header)
