"""Inventing what a unit's missing headers would have declared, so that no statement is lost.

libclang drops the statement around an undeclared name (and around a syntax error); it keeps statements whose types do
not fit.  So every name that it complains about is declared, in a text that is read before the file: unknown values and
functions as wildcards that go with everything, unknown types as structures, unknown macros as nothing.  Reading again
may bring up more names; a few rounds reach an end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any

from capicheck.frontend.libclang import Diagnostic
from capicheck.frontend.typemap import WILDCARD

PRELUDE = "/capicheck/prelude.h"
"""The virtual file that holds the invented declarations."""
EMPTY_HEADERS = "/capicheck/missing/"
"""The virtual folder of headers that nobody has."""


class Shape(Enum):
    """What an invented type is."""

    STRUCTURE = "typedef struct {0}__s {{ long __cx; }} {0};"
    NUMBER = "typedef long {0};"
    POINTER = "typedef struct {0}__s {{ long __cx; }} *{0};"


_MISSING_HEADER = re.compile(r"'([^']+)' file not found")
_UNDECLARED = re.compile(r"use of undeclared (?:identifier|label) '(\w+)'")
_UNKNOWN_TYPE = re.compile(r"unknown type name '(\w+)'|must use '(?:struct|union|enum)' tag")
_IMPLICIT_FUNCTION = re.compile(
    r"call to undeclared (?:library )?function '(\w+)'|implicit declaration of function '(\w+)'"
)
_CONDITION_MACRO = re.compile(r"function-like macro '(\w+)' is not defined")
_CONFLICT = re.compile(r"(?:redefinition|redeclaration|declaration) of '(\w+)'|conflicting types for '(\w+)'")
_TYPEDEF_CONFLICT = re.compile(r"^typedef redefinition with different types")
_INCOMPLETE = re.compile(r"incomplete (?:\w+ )*type '(?:const )?(struct|union) (\w+)")
_SYNTAX = re.compile(r"^expected |type specifier missing|cannot combine with previous|declaration does not declare")
_POINTER_WANTED = re.compile(
    r"is not a pointer|indirection requires pointer|subscripted value|incompatible type '[^']*\*'"
)
_NUMBER_WANTED = re.compile(
    r"arithmetic|invalid operands|scalar type|invalid argument type|cannot (?:in|de)crement|requires integer|incompatible"
    r"|not an integer|no matching|cannot be used as"
)
_DECLARATION_AFTER = re.compile(rb"\s+(\w+)(\s+\**\s*\w+)?")
_QUALIFIERS = frozenset({b"const", b"volatile", b"restrict", b"register"})
_LOOP = re.compile(r"^expected ';' after expression")
_CALL_BEFORE = re.compile(rb"\b(\w+)\s*\([^{};]*\)\s*$")
_QUOTED = re.compile(r"'(?:struct )?(\w+?)(?:__s)?(?: \*)*'")
_WORD = re.compile(rb"\w+")
_WORD_BEFORE = re.compile(rb"(\w+)\s*$")
_TYPE_USE = re.compile(
    rb"(?:^|[{};(,])[ \t]*(?:(?:static|const|register|volatile)\s+)*(\w+)\s+(?:const\s+)?\**\s*\w+\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|[{};(]\s*(?:const\s+)?(\w+)\s*\*+\s*(?:const\s+)?\w+\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|\(\s*(?:const\s+)?(\w+)\s*(?:const\s*)?\*+\s*\)"
    rb"|(?:=|\(|,|\breturn|\?|:|[&|+*/<>!-])\s*\(\s*(\w+)\s*\)\s*(?=[A-Za-z_(&{\"*])"
    rb"|\bva_arg\s*\([^()]*,\s*(\w+)\s*\)",
    re.MULTILINE,
)
"""Where only a type can stand: a declaration, a pointer, a cast."""
_KEYWORDS = frozenset(
    b"auto break case char const continue default do double else enum extern float for goto if inline int long register"
    b" return short signed sizeof static struct switch typedef union unsigned void volatile while".split()
)


@dataclass
class Repairs:
    """What has been invented so far for one unit."""

    headers: dict[str, None] = field(default_factory=dict)
    values: dict[str, None] = field(default_factory=dict)
    functions: dict[str, None] = field(default_factory=dict)
    types: dict[str, Shape] = field(default_factory=dict)
    macros: dict[str, str] = field(default_factory=dict)
    records: dict[str, str] = field(default_factory=dict)
    """Tags of structures and unions that code needs whole, with the keyword."""
    refused: set[str] = field(default_factory=set)
    """Names that must not be declared: the unit does so itself, in another way."""

    def prelude(self) -> str:
        """The text to be read before the file."""
        lines = [
            f"struct {WILDCARD} {{ int x; }}; extern struct {WILDCARD} *capi_u;",
            "typedef __typeof__(capi_u->nm) capi_any;",
            *(f"#define {name}{body}" for name, body in self.macros.items()),
            *(f"{keyword} {tag} {{ long __cx; }};" for tag, keyword in self.records.items()),
            *(shape.value.format(name) for name, shape in self.types.items()),
            *(f"extern capi_any {name};" for name in self.values),
            *(f"capi_any {name}();" for name in self.functions),
        ]
        return "\n".join(lines) + "\n"

    @property
    def any(self) -> bool:
        """Whether there is anything to declare."""
        return bool(self.values or self.functions or self.types or self.macros or self.records)

    def learn(
        self,
        diagnostics: Iterable[Diagnostic],
        contents: Callable[[str], bytes | None],
        defined: Mapping[str, object],
    ) -> bool:
        """Take up what `diagnostics` complain about; whether there was anything new.

        `contents` gives the text of a file that was read; `defined` are the functions that the unit defines.
        """
        before = self._size()
        texts: dict[str, bytes] = {}
        for diagnostic in diagnostics:
            if diagnostic.file != PRELUDE:
                if diagnostic.file not in texts:
                    texts[diagnostic.file] = contents(diagnostic.file) or b""
                self._one(diagnostic, texts[diagnostic.file], defined)
        return self._size() != before

    def _size(self) -> tuple[object, ...]:
        return (
            len(self.headers),
            len(self.values),
            len(self.functions),
            tuple(self.types.items()),
            len(self.macros),
            len(self.records),
            len(self.refused),
        )

    def _one(self, diagnostic: Diagnostic, data: bytes, defined: Mapping[str, object]) -> None:
        message = diagnostic.message
        if found := _MISSING_HEADER.search(message):
            self.headers[found[1]] = None
        elif found := _CONDITION_MACRO.search(message):
            self.macros[found[1]] = "(...) 1"
        elif found := _IMPLICIT_FUNCTION.search(message):
            name = found[1] or found[2]
            if name not in defined:
                self._declare(self.functions, name)
        elif found := _UNDECLARED.search(message):
            self._undeclared(found[1], data, diagnostic.offset)
        elif (found := _UNKNOWN_TYPE.search(message)) and found[1]:
            self._unknown_type(found[1], data, diagnostic.offset)
        elif found := _INCOMPLETE.search(message):
            if found[2] not in self.refused:
                self.records[found[2]] = found[1]
        elif _TYPEDEF_CONFLICT.search(message):
            if word := _WORD.match(data, diagnostic.offset):
                self._refuse(word[0].decode())
        elif diagnostic.severity > 2 and (found := _CONFLICT.search(message)):
            self._refuse(found[1] or found[2])
        elif _LOOP.search(message) and data[diagnostic.offset :].lstrip().startswith(b"{"):
            self._loop(data, diagnostic.offset)
        elif _SYNTAX.search(message):
            self._syntax(data, diagnostic.offset)
        else:
            self._reshape(message)

    def _declare(self, names: dict[str, None], name: str) -> None:
        if name not in self.refused and name not in self.types and name not in self.macros:
            names[name] = None

    def _refuse(self, name: str) -> None:
        tables: tuple[dict[str, Any], ...] = (self.values, self.functions, self.types, self.records)
        if any(name in table for table in tables):
            for table in tables:
                table.pop(name, None)
            self.refused.add(name)

    def _undeclared(self, name: str, data: bytes, offset: int) -> None:
        if _is_type(name, data):
            self._type(name)
        elif data[offset + len(name) :].lstrip()[:1] == b"(":
            self._declare(self.functions, name)
        else:
            self._declare(self.values, name)

    def _unknown_type(self, name: str, data: bytes, offset: int) -> None:
        following = _DECLARATION_AFTER.match(data, offset + len(name))
        specifies_another = (
            following and following[1] not in _QUALIFIERS and (following[2] or following[1] in _KEYWORDS)
        )
        if specifies_another and not _is_type(name, data):
            self._macro(name)
        else:
            self._type(name)

    def _type(self, name: str) -> None:
        if name in self.refused or name in self.macros:
            return
        self.values.pop(name, None)
        self.functions.pop(name, None)
        self.types.setdefault(name, Shape.STRUCTURE)

    def _macro(self, name: str) -> None:
        if name not in self.refused:
            self.types.pop(name, None)
            self.values.pop(name, None)
            self.macros.setdefault(name, "")

    def _loop(self, data: bytes, offset: int) -> None:
        """`NAME(…) {`: a macro that begins a loop over something."""
        opening = data.rfind(b"\n", 0, max(0, offset - 400)) + 1
        found = _CALL_BEFORE.search(data, opening, offset)
        name = found[1].decode() if found else ""
        if name in self.functions or name in self.values:
            self.functions.pop(name, None)
            self.values.pop(name, None)
            self.macros[name] = "(...) while (capi_again(__VA_ARGS__))"
            self.functions["capi_again"] = None

    def _syntax(self, data: bytes, offset: int) -> None:
        """A macro that was taken for a type or a name: the unknown word just before the place, if it looks like one."""
        before = _WORD_BEFORE.search(data, max(0, offset - 200), offset)
        if before is None or not re.fullmatch(rb"[A-Z_][A-Z0-9_]{2,}|IN|OUT", before[1]):
            return
        name = before[1].decode()
        if name in self.types and not _is_type(name, data):
            self._macro(name)
        elif name not in self.types and not before[1] in _macros_in(data):
            self._macro(name)

    def _reshape(self, message: str) -> None:
        for found in _QUOTED.finditer(message):
            name = found[1]
            if self.types.get(name) is Shape.STRUCTURE:
                if _POINTER_WANTED.search(message):
                    self.types[name] = Shape.POINTER
                elif _NUMBER_WANTED.search(message):
                    self.types[name] = Shape.NUMBER


def missing_headers(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The headers that were not found, as they were included."""
    found = (_MISSING_HEADER.search(diagnostic.message) for diagnostic in diagnostics)
    return [match[1] for match in found if match]


@lru_cache(maxsize=64)
def _types_in(data: bytes) -> frozenset[bytes]:
    """The words that the text `data` uses as types anywhere: one use decides for all."""
    found: set[bytes] = set()
    at = 0
    while match := _TYPE_USE.search(data, at):
        found.update(word for word in match.groups() if word)
        at = match.start() + 1 if match.end() == match.start() else max(match.start() + 1, match.end() - 1)
    return frozenset(found)


@lru_cache(maxsize=64)
def _macros_in(data: bytes) -> frozenset[bytes]:
    """The macros that the text `data` defines."""
    return frozenset(re.findall(rb"#\s*define\s+(\w+)", data))


def _is_type(name: str, data: bytes) -> bool:
    return name.encode() in _types_in(data)
